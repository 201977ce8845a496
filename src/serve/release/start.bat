@echo off
rem Starts Peyk on this machine. "set PORT=8080" before it chooses another port; "set HOST=0.0.0.0" lets the network in.
chcp 65001 >nul
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  echo Node.js 20 or newer is not installed on this machine.
  pause
  exit /b 1
)
node server.mjs
if errorlevel 1 pause

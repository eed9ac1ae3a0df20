@echo off
rem Sekisho on Windows. Needs a Java 25 of the machine: SEKISHO_JAVA, JAVA_HOME or the usual places.
rem   sekisho serve [--data DIR] [--port N]     the program
rem   sekisho demo                              the program with a fictional body in it
rem   sekisho COMMAND --help                    command-line tools
setlocal EnableExtensions
chcp 65001 >nul
set "ROOT=%~dp0"
set "JAVA_FOUND="
call :try "%SEKISHO_JAVA%"
call :try "%JAVA_HOME%"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*25*" "%ProgramFiles%\Java\*25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\*25*" "%ProgramFiles%\Amazon Corretto\*25*") do call :try "%%~J"
if not defined JAVA_FOUND (
  echo Java 25 が見つかりません。JAVA_HOME に Java 25 の場所を指定してください。 ^(No Java 25: set JAVA_HOME.^) 1>&2
  exit /b 2
)
if not defined SEKISHO_DATA set "SEKISHO_DATA=%LOCALAPPDATA%\Sekisho"
set "JVM=-Duser.language=ja -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -XX:+UseSerialGC"
if /i "%~1"=="serve" goto serve
if /i "%~1"=="demo" goto demo
if /i "%~1"=="sbom" (
  type "%ROOT%sbom.json"
  exit /b 0
)
"%JAVA_FOUND%\bin\java.exe" %JVM% -Xmx384m -cp "%ROOT%lib\*" jp.sekisho.cli.Main %*
exit /b %ERRORLEVEL%

:serve
set "FIRST="
goto run
:demo
set "FIRST=--purpose DEMO"
:run
rem Everything after the first word.
set "REST="
shift
:next
if "%~1"=="" goto start
set "REST=%REST% "%~1""
shift
goto next
:start
"%JAVA_FOUND%\bin\java.exe" %JVM% -Xmx256m -XX:TieredStopAtLevel=1 -cp "%ROOT%lib\*" jp.sekisho.Sekisho %FIRST% %REST%
exit /b %ERRORLEVEL%

:try
if defined JAVA_FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "JAVA_FOUND=%~1"
exit /b 0

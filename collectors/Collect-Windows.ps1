<#
Exports permissions and settings of a Windows machine into one file, for Sekisho. Reads only; writes one file
(and, while it runs, one in the temporary folder, as secedit cannot print).

  .\Collect-Windows.ps1 [-Name NAME] [-Out DIR] [-Directory] [-Folder FOLDER, ...]

  -Folder     trees whose permissions are wanted; none for a PC of which only settings matter
  -Directory  also all accounts and groups of the domain (any account of the domain may read them)
  -Name       what the server is called in all exports; its computer name if not given
  -Out        where the file goes; the current folder if not given

Run it as administrator. Windows 10, 11 and Server 2016 and later, Windows PowerShell 5.1, nothing to install.
What the lines mean: acl/README.md. Only some of its calls were looked up in the documentation, and it has
never been run on Windows by its authors: try it where nothing depends on it, and compare one folder by hand.
#>
[CmdletBinding()]
param(
    [string[]] $Folder = @(),
    [switch] $Directory,
    [string] $Name = $env:COMPUTERNAME,
    [string] $Out = '.'
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

$Lines = New-Object System.Collections.Generic.List[string]
$Sections = [System.Security.AccessControl.AccessControlSections] 'Owner, Group, Access'
function Write-Line([string[]] $Fields) { $script:Lines.Add(($Fields -join "`t")) }
function Get-SidText([byte[]] $Bytes) { (New-Object System.Security.Principal.SecurityIdentifier($Bytes, 0)).Value }
function Get-OneLine($Value) { ([string] $Value) -replace '[\r\n\t]+', ' ' }

# Numbers, not names: the output is the same in every language of Windows.
function Add-Machine {
    $system = Get-CimInstance -ClassName Win32_ComputerSystem
    $kind = if ($system.DomainRole -ge 4) { 'controller' } else { 'windows' }
    $domain = ''
    if ($system.PartOfDomain) {
        $account = New-Object System.Security.Principal.NTAccount("$($system.Domain)\$env:COMPUTERNAME`$")
        $domain = $account.Translate([System.Security.Principal.SecurityIdentifier]).AccountDomainSid.Value
    }
    $locals = @()
    $machine = ''
    if ($kind -eq 'windows') {
        $locals = @(Get-CimInstance -ClassName Win32_UserAccount -Filter 'LocalAccount = True')
        $machine = (New-Object System.Security.Principal.SecurityIdentifier($locals[0].SID)).AccountDomainSid.Value
    }
    Write-Line 'server', $Name, $kind, $domain, $machine
    if ($kind -eq 'windows') {
        Write-Line 'domain', $machine
        foreach ($user in $locals) {
            $state = if ($user.Disabled) { 'disabled' } else { 'enabled' }
            Write-Line 'account', $user.SID, $user.Name, $state
        }
        Add-LocalGroups
    }
    Add-Rights
}

# By ADSI: Get-LocalGroupMember fails where a member was deleted.
function Add-LocalGroups {
    $computer = [ADSI] "WinNT://$env:COMPUTERNAME,computer"
    foreach ($group in @($computer.Children | Where-Object { $_.SchemaClassName -eq 'Group' })) {
        $members = @($group.Invoke('Members')) | ForEach-Object {
            Get-SidText ($_.GetType().InvokeMember('objectSid', 'GetProperty', $null, $_, $null))
        }
        Write-Line 'group', (Get-SidText $group.objectSid.Value), $group.Name.Value, (@($members) -join ' ')
    }
}

function Add-Rights {
    $file = [System.IO.Path]::GetTempFileName()
    try {
        & "$env:SystemRoot\System32\secedit.exe" /export /areas USER_RIGHTS /cfg $file /quiet | Out-Null
        if ($LASTEXITCODE -ne 0) { Write-Warning 'secedit: not an administrator? Rights are left out.'; return }
        foreach ($line in Get-Content -LiteralPath $file -Encoding Unicode) {
            if ($line -notmatch '^(Se\w+)\s*=\s*(.+)$') { continue }
            $right = $Matches[1]
            foreach ($holder in $Matches[2].Split(',')) {
                $holder = $holder.Trim()
                if (-not $holder) { continue }
                $sid = if ($holder.StartsWith('*')) { $holder.Substring(1) } else {
                    (New-Object System.Security.Principal.NTAccount($holder)).Translate([System.Security.Principal.SecurityIdentifier]).Value
                }
                Write-Line 'right', $right, $sid
            }
        }
        Write-Line 'allrights'
    } finally { Remove-Item -LiteralPath $file -ErrorAction SilentlyContinue }
}

function Add-Shares {
    foreach ($share in Get-SmbShare) {
        if (-not $share.Path) { continue }
        $sddl = $share.SecurityDescriptor
        # C$ and ADMIN$: Windows lets only these through, and their list cannot be changed.
        if (-not $sddl -and $share.Special) { $sddl = 'D:(A;;FA;;;BA)(A;;FA;;;BO)(A;;FA;;;SO)' }
        Write-Line 'share', $share.Name, $share.Path, $sddl
    }
    Write-Line 'allshares'
}

# What a file in this folder looks like when it has only what it inherits. Where it is another, it is written.
function Get-Inherited([string] $Sddl) {
    ([regex]::Matches($Sddl, '\(([^;()]*);([^;()]*);([^()]*)\)') | Where-Object { $_.Groups[2].Value -match '^(..)*OI' } |
        ForEach-Object { "($($_.Groups[1].Value);ID;$($_.Groups[3].Value))" }) -join ''
}

function Add-Tree([string] $Root) {
    Write-Line 'tree', $Root
    $open = New-Object System.Collections.Generic.Stack[object]
    $open.Push(@((New-Object System.IO.DirectoryInfo($Root)), ''))
    while ($open.Count -gt 0) {
        $item, $above = $open.Pop()
        try {
            $sddl = $item.GetAccessControl($Sections).GetSecurityDescriptorSddlForm($Sections)
            $children = @($item.GetFileSystemInfos())
        } catch { Write-Line 'unread', $item.FullName; continue }
        # A folder that says the same as the one above, inherited entries included, needs no line.
        if ($sddl -cne $above) { Write-Line 'folder', $item.FullName, $sddl }
        $inherited = Get-Inherited $sddl
        $owners = @{}
        foreach ($child in $children) {
            if ($child.Attributes -band [System.IO.FileAttributes]::ReparsePoint) { continue }
            if ($child -is [System.IO.DirectoryInfo]) { $open.Push(@($child, $sddl)); continue }
            try {
                $security = $child.GetAccessControl($Sections)
                $own = $security.GetSecurityDescriptorSddlForm($Sections)
                $list = $security.GetSecurityDescriptorSddlForm('Access') -replace '^D:(AI)?', ''
                if ($list -ceq $inherited) {
                    $owners[$security.GetOwner([System.Security.Principal.SecurityIdentifier]).Value] = $true
                } else { Write-Line 'file', $child.FullName, $own }
            } catch { Write-Line 'unread', $child.FullName }
        }
        if ($owners.Count) { Write-Line 'owners', $item.FullName, ((@($owners.Keys) | Sort-Object) -join ' ') }
    }
}

# Values larger than 1,500 come in parts.
function Get-Members($Entry) {
    $from = 0
    while ($true) {
        $Entry.RefreshCache([string[]] @("member;range=$from-*"))
        $part = @($Entry.Properties.PropertyNames | Where-Object { $_ -like 'member;range=*' })
        if (-not $part) { @($Entry.Properties['member']); return }
        $values = @($Entry.Properties[$part[0]])
        $values
        if ($part[0].EndsWith('*') -or -not $values) { return }
        $from += $values.Count
    }
}

function Add-Directory {
    $root = [System.DirectoryServices.ActiveDirectory.Domain]::GetComputerDomain().GetDirectoryEntry()
    $domain = Get-SidText $root.Properties['objectSid'].Value
    Write-Line 'directory', $domain
    $search = New-Object System.DirectoryServices.DirectorySearcher($root)
    $search.Filter = '(&(objectSid=*)(|(objectClass=user)(objectClass=group)(objectClass=foreignSecurityPrincipal)))'
    $search.PageSize = 500
    'objectSid', 'objectClass', 'sAMAccountName', 'userPrincipalName', 'userAccountControl', 'primaryGroupID', 'distinguishedName' |
        ForEach-Object { [void] $search.PropertiesToLoad.Add($_) }
    $sids = @{}
    $groups = @()
    foreach ($found in $search.FindAll()) {
        $p = $found.Properties
        $sid = Get-SidText $p['objectsid'][0]
        $sids[[string] $p['distinguishedname'][0]] = $sid
        $classes = @($p['objectclass'])
        if ($classes -contains 'group') { $groups += , @($sid, [string] $p['samaccountname'][0], $found.Path); continue }
        if ($classes -contains 'computer') { Write-Line 'noperson', $sid; continue }
        if ($classes -notcontains 'user') { continue }
        $names = @([string] $p['samaccountname'][0])
        if ($p['userprincipalname'].Count) { $names += [string] $p['userprincipalname'][0] }
        $state = if ($p['useraccountcontrol'].Count -and ($p['useraccountcontrol'][0] -band 2)) { 'disabled' } else { 'enabled' }
        $primary = if ($p['primarygroupid'].Count) { "$domain-$($p['primarygroupid'][0])" } else { '' }
        Write-Line 'account', $sid, ($names -join '|'), $state, $primary
    }
    foreach ($group in $groups) {
        $members = @(Get-Members ([ADSI] $group[2])) | ForEach-Object {
            if ($sids.ContainsKey([string] $_)) { $sids[[string] $_] } else {
                Get-SidText ([ADSI] "LDAP://$(([string] $_).Replace('/', '\/'))").Properties['objectSid'].Value
            }
        }
        Write-Line 'group', $group[0], $group[1], (@($members) -join ' ')
    }
    Write-Line 'domain', $domain
}

# When a key was last changed: a policy that is newer than the last start may not be in force yet. No class of
# .NET tells it, so this asks Windows itself; where that is forbidden, the times are left out.
$Registry = $null
try {
    $Registry = Add-Type -Namespace Sekisho -Name Registry -PassThru -MemberDefinition '
        [System.Runtime.InteropServices.DllImport("advapi32.dll", CharSet = System.Runtime.InteropServices.CharSet.Unicode)]
        public static extern int RegQueryInfoKey(Microsoft.Win32.SafeHandles.SafeRegistryHandle key, System.IntPtr name,
            System.IntPtr length, System.IntPtr reserved, System.IntPtr keys, System.IntPtr longest, System.IntPtr longestClass,
            System.IntPtr values, System.IntPtr longestName, System.IntPtr longestValue, System.IntPtr security, out long written);'
} catch { Write-Warning 'The times of the policies cannot be read, and are left out.' }
function Add-Time($Key) {
    if (-not $Registry) { return }
    $none = [System.IntPtr]::Zero
    [long] $written = 0
    $code = $Registry::RegQueryInfoKey($Key.Handle, $none, $none, $none, $none, $none, $none, $none, $none, $none, $none, [ref] $written)
    if ($code -eq 0) { Write-Line 'setting', $Key.Name, '', 'written', [DateTime]::FromFileTime($written).ToString('yyyy-MM-ddTHH:mm:sszzz') }
}

function Add-Key([string] $Path) {
    $key = Get-Item -LiteralPath "Registry::$Path" -ErrorAction SilentlyContinue
    if (-not $key) { return }
    foreach ($value in $key.GetValueNames()) {
        $type = @{ String = 'REG_SZ'; ExpandString = 'REG_EXPAND_SZ'; DWord = 'REG_DWORD'; QWord = 'REG_QWORD'; MultiString = 'REG_MULTI_SZ'; Binary = 'REG_BINARY' }["$($key.GetValueKind($value))"]
        $data = $key.GetValue($value, '', 'DoNotExpandEnvironmentNames')
        if ($data -is [byte[]]) { $data = [BitConverter]::ToString($data) }
        Write-Line 'setting', $key.Name, (Get-OneLine $value), "$type", (Get-OneLine ($data -join ' '))
    }
    Add-Time $key
    foreach ($child in $key.GetSubKeyNames()) { Add-Key "$Path\$child" }
}

# What decides which devices can carry data off: the machine's policies, and those of each user signed in.
function Add-Settings {
    $policies = 'Software\Policies\Microsoft\Windows\RemovableStorageDevices'
    Add-Key "HKEY_LOCAL_MACHINE\$policies"
    Add-Key 'HKEY_LOCAL_MACHINE\Software\Policies\Microsoft\Windows\DeviceInstall\Restrictions'
    Add-Key 'HKEY_LOCAL_MACHINE\Software\Policies\Microsoft\FVE'
    Add-Key 'HKEY_LOCAL_MACHINE\Software\Policies\Microsoft\Windows NT\Terminal Services'
    Add-Key 'HKEY_LOCAL_MACHINE\Software\Policies\Microsoft\WindowsFirewall'
    $terminal = 'HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Terminal Server'
    $denied = (Get-Item -LiteralPath "Registry::$terminal").GetValue('fDenyTSConnections')
    if ($null -ne $denied) { Write-Line 'setting', $terminal, 'fDenyTSConnections', 'REG_DWORD', "$denied" }
    foreach ($hive in Get-ChildItem -LiteralPath 'Registry::HKEY_USERS') {
        if ($hive.PSChildName -match '^S-1-5-21-[-0-9]+$') { Add-Key "HKEY_USERS\$($hive.PSChildName)\$policies" }
    }
    foreach ($driver in 'USBSTOR', 'UASPStor', 'WpdUpFltr', 'sdbus', 'cdrom', 'BTHUSB') {
        $key = Get-Item -LiteralPath "Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\$driver" -ErrorAction SilentlyContinue
        if ($key) { Write-Line 'setting', $key.Name, 'Start', 'REG_DWORD', "$($key.GetValue('Start'))"; Add-Time $key }
    }
    $os = Get-CimInstance -ClassName Win32_OperatingSystem
    Write-Line 'setting', 'Win32_OperatingSystem', 'Version', 'os', $os.Version
    Write-Line 'setting', 'Win32_OperatingSystem', 'LastBootUpTime', 'time', $os.LastBootUpTime.ToString('yyyy-MM-ddTHH:mm:sszzz')
    Write-Line 'setting', 'Win32_Printer', 'Count', 'number', "$(@(Get-CimInstance -ClassName Win32_Printer).Count)"
    $radios = @(Get-CimInstance -ClassName Win32_PnPEntity -Filter "PNPClass = 'Bluetooth'").Count
    Write-Line 'setting', 'Win32_PnPEntity', 'Bluetooth', 'number', "$radios"
}

$now = Get-Date
Write-Line 'sekisho-acl', '1'
Write-Line 'made', 'Collect-Windows 1', $env:COMPUTERNAME
Write-Line 'captured', $now.ToString('yyyy-MM-ddTHH:mm:sszzz')
Add-Machine
Add-Shares
foreach ($root in $Folder) { Add-Tree ([System.IO.Path]::GetFullPath($root)) }
Add-Settings
# Last: from here on, accounts are those of the domain.
if ($Directory) { Add-Directory }

$sha = [System.Security.Cryptography.SHA256]::Create()
function Get-Hash([byte[]] $Bytes) { [BitConverter]::ToString($sha.ComputeHash($Bytes)).Replace('-', '').ToLowerInvariant() }
$utf8 = New-Object System.Text.UTF8Encoding($false)
$text = ($Lines -join "`n") + "`n"
$whole = $utf8.GetBytes($text + "end`t$($Lines.Count)`t$(Get-Hash $utf8.GetBytes($text))`n")
$file = Join-Path (Resolve-Path -LiteralPath $Out).ProviderPath "sekisho-$Name-$($now.ToString('yyyyMMddTHHmmss')).tsv"
[System.IO.File]::WriteAllBytes($file, $whole)
function Measure-Kind([string] $Kind) { @($Lines | Where-Object { $_.StartsWith("$Kind`t") }).Count }
"{0}: {1} folders, {2} files, {3} not read, {4} shares, {5} accounts, {6} groups, {7} settings, {8} bytes, SHA-256 {9}" -f $file,
    (Measure-Kind folder), (Measure-Kind file), (Measure-Kind unread), (Measure-Kind share), (Measure-Kind account),
    (Measure-Kind group), (Measure-Kind setting), $whole.Length, (Get-Hash $whole)

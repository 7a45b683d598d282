using System.Collections.Frozen;

namespace Keyturn.Operations.Access;

/// <summary>The one table from roles to permissions. A permission that is not in it is held by nobody.</summary>
public static class RoleTable
{
    private static readonly FrozenDictionary<Permission, ConsoleRole> Lowest = new Dictionary<Permission, ConsoleRole>
    {
        [Permission.ViewSecrets] = ConsoleRole.Viewer,
        [Permission.ViewAudit] = ConsoleRole.Viewer,
        [Permission.ViewSettings] = ConsoleRole.Viewer,
        [Permission.RotateSecret] = ConsoleRole.Operator,
        [Permission.TestRotation] = ConsoleRole.Operator,
        [Permission.StopRotation] = ConsoleRole.Operator,
        // Stopping turns the schedule off: whoever may stop may put it back as it was.
        [Permission.RestoreSchedule] = ConsoleRole.Operator,
        [Permission.DecideApproval] = ConsoleRole.Operator,
        [Permission.ChangeSchedule] = ConsoleRole.Admin,
        [Permission.OverrideReadiness] = ConsoleRole.Admin,
        // A wrong declaration turns a red check green.
        [Permission.DeclareDatabase] = ConsoleRole.Admin,
        [Permission.RepairLabels] = ConsoleRole.Admin,
        [Permission.OverrideUnsafeRepair] = ConsoleRole.Admin,
        [Permission.SendTestNotice] = ConsoleRole.Admin,
        [Permission.ManagePeople] = ConsoleRole.Admin,
        [Permission.BreakGlass] = ConsoleRole.Admin,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ConsoleRole, FrozenSet<Permission>> Held = Enum.GetValues<ConsoleRole>()
        .ToFrozenDictionary(role => role, role => Lowest.Where(entry => entry.Value <= role).Select(entry => entry.Key).ToFrozenSet());

    /// <summary>The lowest role that holds the permission; <see langword="null"/> when none does.</summary>
    public static ConsoleRole? LowestFor(Permission permission) => Lowest.TryGetValue(permission, out var role) ? role : null;

    /// <summary>Everything that the role may do.</summary>
    public static FrozenSet<Permission> Of(ConsoleRole role) => Held[role];

    /// <summary>Whether the permission is used on one secret at a time, so that it can be given for some secrets alone.</summary>
    public static bool IsAboutASecret(Permission permission) => permission is
        Permission.RotateSecret or Permission.TestRotation or Permission.StopRotation or Permission.RestoreSchedule or Permission.ChangeSchedule
        or Permission.OverrideReadiness or Permission.DeclareDatabase or Permission.RepairLabels or Permission.OverrideUnsafeRepair
        or Permission.DecideApproval or Permission.BreakGlass;
}

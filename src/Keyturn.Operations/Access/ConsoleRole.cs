namespace Keyturn.Operations.Access;

/// <summary>What somebody is at the console. Each role holds the rights of the one before it; <see cref="RoleTable"/> says which they are.</summary>
public enum ConsoleRole
{
    /// <summary>Sees everything, changes nothing.</summary>
    Viewer,

    /// <summary>Also rotates, tests and stops.</summary>
    Operator,

    /// <summary>Also repairs labels, changes schedules, overrides failing checks, and looks after people.</summary>
    Admin,
}

namespace Keyturn.Aws.Sandbox.Scenarios.Failing;

/// <summary>How the rotation function of a failing world changes the password.</summary>
public enum FailingStrategy
{
    /// <summary>The user changes its own password.</summary>
    SingleUser,

    /// <summary>A superuser changes the password of the user that is not in use.</summary>
    AlternatingUsers,
}

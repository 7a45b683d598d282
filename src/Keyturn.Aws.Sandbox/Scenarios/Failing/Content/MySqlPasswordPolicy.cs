using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>validate_password.length went to forty.</summary>
internal sealed class MySqlPasswordPolicy : FailingWorld
{
    public override string Name => "mysql-password-policy";

    public override string Summary => "The server's password policy wants longer passwords than the function makes (1819).";

    public override string Row => "C7";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).Profile = Database(region).Profile with { MinimumLength = 40 };
}

using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>The group policy of the domain holds for logins of the server too.</summary>
internal sealed class SqlServerPasswordPolicy : FailingWorld
{
    public override string Name => "sqlserver-password-policy";

    public override string Summary => "The domain's password policy refuses what the function makes (15118).";

    public override string Row => "C7";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).Profile = Database(region).Profile with { MinimumLength = 40 };
}

using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>A hook checks passwords since the last upgrade.</summary>
internal sealed class PostgreSqlPasswordPolicy : FailingWorld
{
    public override string Name => "postgres-password-policy";

    public override string Summary => "A password policy in the database refuses what the function makes.";

    public override string Row => "C7";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Database(region).Profile = Database(region).Profile with { MinimumLength = 40 };
}

using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>The statement for the superuser's secret was lost when the role was written anew.</summary>
internal sealed class MySqlSuperuserDenied : FailingWorld
{
    public override string Name => "mysql-superuser-denied";

    public override string Summary => "The rotation role may not read the superuser's secret.";

    public override string Row => "K4";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Planting.Keep(region, Function(region).Name, statement => !statement.Contains("ReadSuperuser", StringComparison.Ordinal));
}

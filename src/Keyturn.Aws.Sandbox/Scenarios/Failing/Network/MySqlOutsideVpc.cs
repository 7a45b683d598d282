using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>A deployment dropped the VPC settings. Secrets Manager is reached, the database is not.</summary>
internal sealed class MySqlOutsideVpc : FailingWorld
{
    public override string Name => "mysql-outside-vpc";

    public override string Summary => "The function is outside the VPC, and the database is private.";

    public override string Row => "N4";

    public override ImmutableArray<string> Also => ["N2"];

    public override string WhyAlso => "createSecret succeeds and setSecret stays silent in both; the function's configuration tells.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region)
    {
        var function = Function(region);
        function.VpcId = null;
        function.SubnetIds.Clear();
        function.SecurityGroupIds.Clear();
    }
}

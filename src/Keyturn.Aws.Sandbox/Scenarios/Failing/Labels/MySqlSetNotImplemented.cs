using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>setSecret was left as the skeleton has it, which raises NotImplementedError.</summary>
internal sealed class MySqlSetNotImplemented : FailingWorld
{
    public override string Name => "mysql-set-not-implemented";

    public override string Summary => "A function made from AWS's skeleton stores a new value and never changes the database.";

    public override string Row => "F2";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Function(region).Program = new OwnFunction(RotationSteps.Set);
}

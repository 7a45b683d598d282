using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

/// <summary>The operator role of the console was written anew without lambda:InvokeFunction, which RotateSecret asks of its caller.</summary>
internal sealed class OracleOperatorLacksInvoke : FailingWorld
{
    public override string Name => "oracle-operator-lacks-invoke";

    public override string Summary => "The role that presses the button may not invoke the rotation function.";

    public override string Row => "P5";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.NotStarted;

    public override void Plant(SandboxRegion region) =>
        Planting.Rewrite(region, region.Account.OperatorRoleArn.Split('/')[^1], text => text.Replace(",\"lambda:InvokeFunction\"", "", StringComparison.Ordinal));

    internal override Task FailAsync(FailingStory story)
    {
        story.RotateByHand(caller: CallerIdentity.OfRole(story.Region.Account.OperatorRoleArn, "tanaka.yui", "ASIA" + StableId.Of(Name, 16)));
        return Task.CompletedTask;
    }
}

using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>The token in the event belongs to no version of the secret.</summary>
internal sealed class OracleTestEvent : FailingWorld
{
    public override string Name => "oracle-test-event";

    public override string Summary => "Somebody pressed the test button of the function with an event of their own.";

    public override string Row => "F4";

    public override string Unseen => "No rotation was asked for: the function was invoked by hand, and nothing of it is in CloudTrail.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.NotStarted;

    public override HarmTable Harm => base.Harm.With(FailingAction.Retry, FailingSafety.Safe).With(FailingAction.EnableWithTest, FailingSafety.Safe);

    internal override async Task FailAsync(FailingStory story) => await story.InvokeByHandAsync(RotationSteps.Create, StableId.Uuid("an example token"));
}

using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Function;

/// <summary>The batch's rotation holds the only slot whenever this one wants to begin, at the first attempt and at the second.</summary>
internal sealed class MySqlConcurrencyOne : FailingWorld
{
    public override string Name => "mysql-concurrency-one";

    public override string Summary => "One invocation at a time is reserved for the function, and two secrets rotate at once.";

    public override string Row => "L3";

    public override ImmutableArray<string> Also => ["L2"];

    public override string WhyAlso => "A slot that is taken and one that does not exist are refused alike, and nothing is logged.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Function(region).ReservedConcurrency = 1;

    internal override async Task FailAsync(FailingStory story)
    {
        var batch = FailingCast.Of(Engine).Batch;
        story.Begin(batch);
        story.Begin();
        await story.WaitAsync(TimeSpan.FromSeconds(299.5));
        story.Begin(batch);
        await story.IdleAsync();
    }
}

using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>A thousand containers start at once and read without a cache. The function is refused like all others.</summary>
internal sealed class MySqlCallsThrottled : FailingWorld
{
    public override string Name => "mysql-calls-throttled";

    public override string Summary => "The account's calls of Secrets Manager are throttled while the rotation runs.";

    public override string Row => "R17";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    internal override async Task FailAsync(FailingStory story)
    {
        ((FailingSurroundings)story.Region.Surroundings!).ThrottledUntil = story.Region.World.Now.AddMinutes(20);
        await story.RotateAsync();
    }
}

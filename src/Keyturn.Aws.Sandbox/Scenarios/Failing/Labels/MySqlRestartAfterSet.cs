using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>The database restarts right after setSecret: testSecret finds the port closed, and so does every step of the second attempt.</summary>
internal sealed class MySqlRestartAfterSet : FailingWorld
{
    public override string Name => "mysql-restart-after-set";

    public override string Summary => "The database restarted after setSecret had changed the password, so testSecret could not log in.";

    public override string Row => "F3";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.SetNotFinished;

    internal override async Task FailAsync(FailingStory story)
    {
        var instance = Instance(story.Region);
        story.Begin();
        await story.WaitAsync(FailingTimes.AfterSet);
        instance.Status = "rebooting";
        await story.IdleAsync();
        await story.WaitAsync(TimeSpan.FromMinutes(4));
        instance.Status = "available";
    }
}

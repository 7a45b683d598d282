using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>Plays a failing world from its beginning to now: good rotations every two weeks, a day ago the cause, an hour ago the rotation that fails.</summary>
internal static class FailingPlay
{
    private const int FirstDay = 72;
    private static readonly int[] GoodDays = [70, 56, 42, 28, 14];
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(9);

    // What a person would wait for takes its time in the past as well; how often and when AWS tries again is not documented.
    private static readonly SandboxPace Pace = new()
    {
        StepAtLeast = TimeSpan.FromMilliseconds(700),
        StepAtMost = TimeSpan.FromMilliseconds(700),
        RetryDelay = TimeSpan.FromMinutes(5),
        TrailDelay = TimeSpan.FromMinutes(4),
    };

    public static void Play(SandboxWorld world, FailingWorld failing, bool isHealthy)
    {
        var now = world.Now;
        world.Pace = Pace;
        world.Time.Play(now.AddDays(-FirstDay), async () =>
        {
            var region = FailingBuild.Build(world, failing);
            await using var story = new FailingStory(region, failing);
            foreach (var day in GoodDays)
            {
                await story.UntilAsync(now.AddDays(-day).AddHours(-1));
                await story.RotateAsync(failing.HistoryName);
                await story.WaitAsync(Between);
                await story.RotateAsync(FailingCast.Of(failing.Engine).Batch);
            }

            var ago = isHealthy ? TimeSpan.FromHours(1) : failing.Ago;
            await story.UntilAsync(now - ago - TimeSpan.FromHours(23));
            if (!isHealthy) failing.Plant(region);
            await story.UntilAsync(now - ago);
            await (isHealthy ? failing.SucceedAsync(story) : failing.FailAsync(story));
            await story.IdleAsync();
        });
        world.Pace = world.Options.Pace;
    }
}

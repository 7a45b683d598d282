using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class RotationFeedTests
{
    private readonly RotationFeed feed = new();

    [Fact]
    public void Publish_SameRotationAgain_ReplacesIt()
    {
        feed.Publish(A.Progress());
        feed.Publish(A.Progress(outcome: RotationOutcome.Succeeded));
        feed.Current.Single().Outcome.ShouldBe(RotationOutcome.Succeeded);
    }

    [Fact]
    public void Current_Several_IsNewestFirst()
    {
        feed.Publish(A.Progress(version: A.Version(1), started: A.Moment.AddMinutes(1)));
        feed.Publish(A.Progress(version: A.Version(2), started: A.Moment.AddMinutes(3)));
        feed.Publish(A.Progress(version: A.Version(3), started: A.Moment.AddMinutes(2)));
        feed.Publish(A.Progress(version: A.Version(4), started: A.Moment));
        feed.Current.Select(progress => progress.VersionId).ShouldBe([A.Version(2), A.Version(3), A.Version(1), A.Version(4)]);
        feed.Find(A.Arn())!.VersionId.ShouldBe(A.Version(2));
        feed.Find(A.Arn(), A.Version(3))!.VersionId.ShouldBe(A.Version(3));
        feed.Find(A.Arn("other")).ShouldBeNull();
        feed.Find(A.Arn("other"), A.Version(3)).ShouldBeNull();
    }

    [Fact]
    public void Publish_ManyEnded_ForgetsTheOldestButNoneThatRuns()
    {
        feed.Publish(A.Progress(version: "running", started: A.Moment.AddDays(-1)));
        for (var i = 0; i <= RotationFeed.EndedKept; i++)
        {
            feed.Publish(A.Progress(version: A.Version(i), outcome: RotationOutcome.Failed, started: A.Moment.AddMinutes(i)));
        }

        feed.Current.Length.ShouldBe(RotationFeed.EndedKept + 1);
        feed.Find(A.Arn(), A.Version(0)).ShouldBeNull();
        feed.Find(A.Arn(), "running").ShouldNotBeNull();
    }

    [Fact]
    public void Subscribe_Change_TellsUntilDisposed()
    {
        var told = 0;
        var tie = feed.Subscribe(_ => told++);
        feed.Publish(A.Progress());
        tie.Dispose();
        feed.Publish(A.Progress());
        told.ShouldBe(1);
    }

    [Fact]
    public void Publish_ViewerFails_OthersAreStillTold()
    {
        var told = 0;
        using var broken = feed.Subscribe(_ => throw new InvalidOperationException("A viewer's bug."));
        using var tie = feed.Subscribe(_ => told++);
        feed.Publish(A.Progress());
        told.ShouldBe(1);
        feed.Current.Length.ShouldBe(1);
    }

    [Fact]
    public void Publish_StartedTogether_TheLaterPublishedComesFirst()
    {
        feed.Publish(A.Progress(version: A.Version(1)));
        feed.Publish(A.Progress(version: A.Version(2)));
        feed.Current.Select(progress => progress.VersionId).ShouldBe([A.Version(2), A.Version(1)]);
    }
}

using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Consumers;

public sealed class CheckBoardTests
{
    private static readonly SecretArn Arn = SecretArn.Parse(WholeEstate.Secret.Arn);

    private readonly EstateFeed feed = new();
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly CheckBoard board;

    public CheckBoardTests() => board = new(feed, new ReadinessBoard(feed), time);

    private SecretChecks Now(EstateSnapshot snapshot)
    {
        feed.Publish(snapshot);
        return board.Of(Arn).ShouldNotBeNull();
    }

    private static CheckResult Find(SecretChecks checks, string id) => checks.Results.Single(result => result.Check.Id == id);

    [Fact]
    public void Of_NothingPublished_IsNotKnown() => board.Of(Arn).ShouldBeNull();

    [Fact]
    public void Of_ASecretThatIsNotThere_IsNotKnown()
    {
        feed.Publish(WholeEstate.Snapshot);

        board.Of(A.Arn("nobody/knows")).ShouldBeNull();
    }

    [Fact]
    public void Of_WholeEstate_AnswersEveryCheckInOrder()
    {
        var checks = Now(WholeEstate.Snapshot);

        checks.Results.Select(result => result.Check).ShouldBe(ReadinessChecks.All);
        checks.At.ShouldBe(A.Moment);
        checks.Checklist.Count().ShouldBe(8);
        checks.Checklist.Where(result => result.Check.Question == CheckQuestion.Reading).ShouldAllBe(result => result.Outcome == CheckOutcome.Pass);
        checks.RotationBlockers.ShouldBeEmpty();
        checks.Count(CheckOutcome.Pass).ShouldBe(checks.Results.Count(result => result.Outcome == CheckOutcome.Pass));
    }

    [Fact]
    public void Of_AClosedDatabase_FailsTheFourthLineWithAFix()
    {
        var checks = Now(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));

        checks.Worst(CheckQuestion.Reading).ShouldBe(CheckOutcome.Fail);
        var finding = Find(checks, "list-4-servers").Findings[0];
        finding.ConsumerId.ShouldBe("ec2:i-web");
        finding.Repair.ShouldNotBeNull().Network.ShouldNotBeEmpty();
        finding.Because.ShouldNotBeEmpty();
    }

    [Fact]
    public void Of_AStoppedRotation_IsABlockerOfRotatingAlone()
    {
        var stuck = WholeEstate.Secret with { PrimaryRegion = "us-east-1" };

        var checks = Now(WholeEstate.Snapshot with { Secrets = A.Snapshot([stuck]).Secrets });

        checks.RotationBlockers.Select(result => result.Check.Id).ShouldBe(["secret-replica"]);
        checks.Of(CheckQuestion.Reading).ShouldNotContain(result => result.Check.Id == "secret-replica");
    }

    [Fact]
    public void Of_UnchangedFacts_IsKeptForAMinute()
    {
        var first = Now(WholeEstate.Snapshot);

        board.Of(Arn).ShouldBeSameAs(first);
        time.Advance(TimeSpan.FromMinutes(1));
        board.Of(Arn).ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Of_AnotherSecretList_IsAskedAnew()
    {
        Find(Now(WholeEstate.Snapshot), "secret-deletion").Outcome.ShouldBe(CheckOutcome.Pass);

        Find(Now(WholeEstate.Snapshot with { Secrets = A.Snapshot([WholeEstate.Secret with { Deleted = A.Moment }]).Secrets }), "secret-deletion").Outcome.ShouldBe(CheckOutcome.Fail);
    }
}

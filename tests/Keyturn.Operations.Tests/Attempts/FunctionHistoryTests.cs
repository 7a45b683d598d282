using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Attempts;

public sealed class FunctionHistoryTests : IDisposable
{
    private readonly EstateFeed estate = new();
    private readonly AttemptBoard attempts;
    private readonly FunctionBoard board;

    public FunctionHistoryTests()
    {
        attempts = new AttemptBoard(estate, new TrailFeed(), new RotationFeed(), new FakeAccountDirectory(), new FakeTimeProvider(A.Moment));
        board = new FunctionBoard(attempts, estate, new FakeAccountDirectory());
    }

    public void Dispose() => attempts.Dispose();

    [Fact]
    public void Current_TwentyGoodOneBad_HasRateMedianAndLastFailure()
    {
        var events = Enumerable.Range(1, 20).SelectMany(number => Run(number, RotationEventKind.Succeeded, seconds: number))
            .Concat(Run(50, RotationEventKind.Failed, 9, "setSecret"));
        estate.Publish(A.Snapshot([A.Secret(), A.Secret("other"), A.Secret("third", function: "another")], events, [A.Function()]));

        var function = board.Find(A.AccountId, A.Region, "SecretsManagerRDSOracleRotationSingleUser").ShouldNotBeNull();

        (function.Secrets, function.Judged, function.Succeeded, function.SuccessRate).ShouldBe((2, 21, 20, 20 / 21d));
        (function.Median, function.Percentile95).ShouldBe((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(19)));
        function.LastFailure.ShouldNotBeNull().Attempt.VersionId.ShouldBe(A.Version(50));
        function.Config.ShouldNotBeNull().Runtime.ShouldBe("python3.10");
        board.Current.Select(one => one.Name).ShouldBe(["SecretsManagerRDSOracleRotationSingleUser", "another"]);
    }

    [Fact]
    public void Current_NeverRan_HasNoRateAndNoTimes()
    {
        estate.Publish(A.Snapshot([A.Secret()]));

        var function = board.Current.ShouldHaveSingleItem();

        (function.SuccessRate, function.Median, function.LastFailure, function.Config).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void Current_FailureNamesAnotherFunction_CountsThere()
    {
        var failed = A.Event(RotationEventKind.Failed, A.Moment.AddHours(-3), A.Version(3), step: "setSecret") with { ErrorMessage = $"Error when executing lambda {A.FunctionArn("before")} during setSecret step" };
        estate.Publish(A.Snapshot([A.Secret()], [failed]));

        board.Find(A.AccountId, A.Region, "before").ShouldNotBeNull().ShouldSatisfyAllConditions(one => one.Judged.ShouldBe(1), one => one.Secrets.ShouldBe(0));
    }

    [Fact]
    public void Current_NothingChanged_IsTheSameObject()
    {
        estate.Publish(A.Snapshot([A.Secret()]));

        board.Current.ShouldBe(board.Current);
        board.Current[0].ShouldBeSameAs(board.Current[0]);
    }

    private static IEnumerable<RotationEvent> Run(int number, RotationEventKind end, int seconds, string? step = null) =>
    [
        A.Event(RotationEventKind.Started, A.Moment.AddHours(-number), A.Version(number)),
        A.Event(end, A.Moment.AddHours(-number).AddSeconds(seconds), A.Version(number), step: step),
    ];
}

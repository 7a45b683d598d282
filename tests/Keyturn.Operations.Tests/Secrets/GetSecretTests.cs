using Keyturn.Operations.Access;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class GetSecretTests
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly FakeSecretsManagerGateway gateway = new FakeSecretsManagerGateway().With(A.Secret());
    private readonly FakeLambdaGateway lambda = new();
    private readonly EstateFeed estate = new();
    private readonly RotationFeed rotations = new();

    private GetSecret Use => new(
        new Authorisation(FixedOperators.All()), new FakeEstateRefresh(gateway, estate, time), gateway, lambda, estate, rotations, new FakeAccountDirectory(), time);

    [Fact]
    public async Task RunAsync_AllReadable_TellsEverything()
    {
        lambda.Functions[A.FunctionArn()] = A.Function();
        gateway.Versions[A.Arn().Value] =
        [
            new SecretVersion("old", [], A.Moment.AddDays(-50), null, []),
            new SecretVersion(A.Version(1), ["AWSCURRENT"], A.Moment.AddDays(-10), null, []),
        ];
        var started = A.Event(RotationEventKind.Started, A.Moment.AddDays(-10), A.Version(1));
        var succeeded = A.Event(RotationEventKind.Succeeded, A.Moment.AddDays(-10).AddSeconds(21), A.Version(1));
        estate.Publish(A.Snapshot([], [started, succeeded]));

        var detail = (await RunAsync()).Value!;

        detail.Row.AccountAlias.ShouldBe("shop-prod");
        detail.Row.State.ShouldBe(RotationState.Healthy);
        detail.Row.CurrentSince.ShouldBe(A.Moment.AddDays(-10));
        detail.Versions.Value.Select(version => version.VersionId).ShouldBe([A.Version(1), "old"]);
        detail.Function!.Value!.Name.ShouldBe("SecretsManagerRDSOracleRotationSingleUser");
        detail.Events.ShouldBe([succeeded, started]);
        detail.NextWindows.Length.ShouldBe(5);
        detail.ScheduleProblem.ShouldBeNull();
        detail.TypicalDuration.ShouldBe(TimeSpan.FromSeconds(21));
        detail.ReadAt.ShouldBe(A.Moment);
        estate.SecretOf(A.Arn()).ShouldNotBeNull();
    }

    [Fact]
    public async Task RunAsync_WithoutPermission_IsForbidden() =>
        (await Use.RunAsync(A.Arn(), "stranger", default)).Error!.Kind.ShouldBe(OperationErrorKind.Forbidden);

    [Fact]
    public async Task RunAsync_Gone_IsNotFound() =>
        (await Use.RunAsync(A.Arn("gone"), "viewer", default)).Error!.Kind.ShouldBe(OperationErrorKind.NotFound);

    [Fact]
    public async Task RunAsync_PartsMissing_TellsTheRest()
    {
        gateway.ListVersionsError = _ => OperationErrors.AccessDenied("secretsmanager:ListSecretVersionIds");
        lambda.Error = OperationErrors.AccessDenied("lambda:GetFunctionConfiguration");
        var detail = (await RunAsync()).Value!;
        detail.Versions.Error!.Kind.ShouldBe(OperationErrorKind.AccessDenied);
        detail.Function!.Error!.Kind.ShouldBe(OperationErrorKind.AccessDenied);
        detail.Row.CurrentSince.ShouldBeNull();
        detail.TypicalDuration.ShouldBeNull();
    }

    [Fact]
    public async Task RunAsync_NeverConfigured_HasNoFunctionNorWindows()
    {
        gateway.With(A.Secret(state: RotationState.Never));
        var detail = (await RunAsync()).Value!;
        detail.Function.ShouldBeNull();
        detail.NextWindows.ShouldBeEmpty();
        detail.ScheduleProblem.ShouldBeNull();
    }

    [Fact]
    public async Task RunAsync_ScheduleNotUnderstood_SaysSo()
    {
        gateway.With(A.Secret(rules: new RotationRules(null, "sometimes", null)));
        var detail = (await RunAsync()).Value!;
        detail.ScheduleProblem!.Code.ShouldBe("NotUnderstood");
        detail.Row.NextWindow.ShouldBe(A.Moment.AddDays(20));
    }

    [Fact]
    public async Task RunAsync_Watched_IsRotating()
    {
        gateway.With(A.Secret(state: RotationState.Stuck));
        rotations.Publish(A.Progress());
        (await RunAsync()).Value!.Row.State.ShouldBe(RotationState.Rotating);
    }

    [Theory]
    [InlineData(RotationOutcome.Succeeded)]
    [InlineData(RotationOutcome.Failed)]
    public async Task RunAsync_WatchHasEnded_IsNoLongerRotating(RotationOutcome outcome)
    {
        gateway.With(A.Secret(state: RotationState.Stuck));
        rotations.Publish(A.Progress(outcome: outcome));
        (await RunAsync()).Value!.Row.State.ShouldBe(RotationState.Stuck);
    }

    [Fact]
    public async Task RunAsync_TurnedOff_HasNoWindowsThoughItsRulesAreKept()
    {
        gateway.With(A.Secret(state: RotationState.Off) with { RotationRules = new RotationRules(null, "rate(7 days)", null) });
        (await RunAsync()).Value!.NextWindows.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_ManagedByAService_HasWindowsWithoutRotationEnabled()
    {
        gateway.With(A.Secret(state: RotationState.Managed) with { RotationEnabled = null });
        (await RunAsync()).Value!.NextWindows.Length.ShouldBe(5);
    }

    /// <summary>Versions whose time AWS did not say stand last; those of one moment stand by their id.</summary>
    [Fact]
    public async Task RunAsync_Versions_AreNewestFirst()
    {
        gateway.Versions[A.Arn().Value] =
        [
            new SecretVersion("b", [], null, null, []),
            new SecretVersion("d", [], A.Moment.AddDays(-2), null, []),
            new SecretVersion("c", [], A.Moment.AddDays(-2), null, []),
            new SecretVersion("a", [], null, null, []),
            new SecretVersion("e", [], A.Moment.AddDays(-1), null, []),
        ];
        (await RunAsync()).Value!.Versions.Value.Select(version => version.VersionId).ShouldBe(["e", "c", "d", "a", "b"]);
    }

    /// <summary>The collected time needs no list of versions; without either the age is not known.</summary>
    [Theory]
    [InlineData(true, true, -30)]
    [InlineData(true, false, -30)]
    [InlineData(false, true, -10)]
    [InlineData(false, false, null)]
    public async Task RunAsync_CurrentSince_IsCollectedOrListed(bool collected, bool listed, int? days)
    {
        gateway.Versions[A.Arn().Value] =
        [
            new SecretVersion("other", [], A.Moment.AddDays(-1), null, []),
            .. listed ? [new SecretVersion(A.Version(1), ["AWSCURRENT"], A.Moment.AddDays(-10), null, [])] : Array.Empty<SecretVersion>(),
        ];
        estate.Publish(A.Snapshot([], versions: [(collected ? A.Version(1) : "another", A.Moment.AddDays(-30))]));
        (await RunAsync()).Value!.Row.CurrentSince.ShouldBe(days is { } known ? A.Moment.AddDays(known) : null);
    }

    [Fact]
    public async Task RunAsync_NoVersionIsCurrent_AgeIsNotKnown()
    {
        gateway.With(A.Secret(stages: [(A.Version(2), ["AWSPENDING"])]));
        gateway.Versions[A.Arn().Value] = [new SecretVersion(A.Version(2), ["AWSPENDING"], A.Moment, null, [])];
        (await RunAsync()).Value!.Row.CurrentSince.ShouldBeNull();
    }

    [Theory]
    [InlineData(new[] { 10, 20, 90 }, 20)]
    [InlineData(new[] { 10, 30 }, 20)]
    [InlineData(new int[0], null)]
    public void TypicalDurationOf_Successes_IsTheMedian(int[] seconds, int? expected)
    {
        var events = seconds.SelectMany((length, i) => new[]
        {
            A.Event(RotationEventKind.Started, A.Moment.AddDays(i), A.Version(i)),
            A.Event(RotationEventKind.Succeeded, A.Moment.AddDays(i).AddSeconds(length), A.Version(i)),
        }).Append(A.Event(RotationEventKind.Succeeded, A.Moment, "without start"));
        TypicalDuration.Of([.. events]).ShouldBe(expected is { } known ? TimeSpan.FromSeconds(known) : null);
    }

    private Task<OperationResult<SecretDetail>> RunAsync() => Use.RunAsync(A.Arn(), "viewer", default);
}

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

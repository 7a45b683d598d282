using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Storage.History;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Keyturn.Storage.Tests.History;

public sealed class HistoryStoreTests(TestDatabases databases)
{
    private static readonly ImmutableDictionary<string, ImmutableArray<CoveredSpan>> NoSpans = ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty;
    private static readonly RotationEvent Failed = A.Event(RotationEventKind.Failed, A.Moment.AddDays(-1), step: "setSecret", id: "failed");
    private static readonly SecretCall Call = A.Call(SecretCallKind.UpdateSecretVersionStage, A.Moment.AddDays(-1), A.Version(1), id: "call") with
    {
        SourceIdentity = "yui", MovedTo = "a", RemovedFrom = "b", Stage = "AWSCURRENT", ErrorCode = "AccessDenied", ErrorMessage = "いいえ", RotateImmediately = false,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task SaveTrail_SameEventsFromTwoInstances_AreKeptOnceAsTheyCameFirst(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.History.SaveTrailAsync(A.Scope(), [Failed], [Call], NoSpans, Cancel);

        await Task.WhenAll(
            database.History.SaveTrailAsync(A.Scope(), [Failed with { ErrorMessage = "later" }], [Call with { Actor = "later" }, A.Call(SecretCallKind.RotateSecret, A.Moment, id: "other")], NoSpans, Cancel),
            database.History.SaveTrailAsync(A.Scope(), [Failed], [Call], NoSpans, Cancel));

        var kept = await database.History.ReadAsync(new(A.Scope(), A.Moment.AddDays(-2), A.Moment), Cancel);
        kept.Events.ShouldBe([Failed]);
        kept.Calls.Select(call => call.EventId).ShouldBe(["call", "other"]);
        kept.Calls[0].ShouldBe(Call);
    }

    [Theory, OnEachDatabase]
    public async Task LoadTrail_SpansAndCalls_ComeBackAndTheNewestSpansCount(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        ImmutableArray<CoveredSpan> first = [new(A.Moment.AddDays(-9), A.Moment.AddDays(-8)), new(A.Moment.AddDays(-1), A.Moment)];
        await database.History.SaveTrailAsync(A.Scope(), [], [Call], NoSpans.Add("RotateSecret", first).Add("RotationFailed", first), Cancel);
        await database.History.SaveTrailAsync(A.Scope(), [], [], NoSpans.Add("RotateSecret", [new(A.Moment.AddDays(-9), A.Moment)]), Cancel);

        var trail = await database.History.LoadTrailAsync(A.Scope(), A.Moment.AddDays(-2), Cancel);

        trail.Covered.Of("RotateSecret").ShouldBe([new(A.Moment.AddDays(-9), A.Moment)]);
        trail.Covered.Of("RotationFailed").ShouldBe(first);
        trail.CallsOf(A.Arn().Value).ShouldBe([Call]);
        (await database.History.LoadTrailAsync(A.Scope(), A.Moment, Cancel)).Calls.ShouldBeEmpty();
        (await database.History.LoadTrailAsync(A.Scope(region: "us-west-2"), A.Moment.AddDays(-2), Cancel)).Covered.Spans.ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task LoadTrail_SpansSpoiled_CountAsNotRead(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.History.SaveTrailAsync(A.Scope(), [], [], NoSpans.Add("RotateSecret", [new(A.Moment.AddDays(-9), A.Moment)]), Cancel);
        await database.RunAsync("UPDATE trail_spans SET spans = 'x-y'");

        (await database.History.LoadTrailAsync(A.Scope(), A.Moment, Cancel)).Covered.Of("RotateSecret").ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task SaveLog_LaterReading_TakesThePlaceOfAnEarlierOneAndNotTheOtherWayRound(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        ImmutableArray<StepProgress> steps = [A.Step(RotationStep.CreateSecret, StepState.Done, "createSecret: ok"), A.Step(RotationStep.SetSecret, StepState.Failed, "失敗"), A.Step(RotationStep.TestSecret), A.Step(RotationStep.FinishSecret)];
        var log = new AttemptLog(A.Arn().Value, A.Version(1), false, A.Moment, 12, steps) { Started = A.Moment.AddHours(-1), Ended = A.Moment.AddMinutes(-59), Outcome = RotationOutcome.Failed };
        await database.History.SaveLogAsync(log, Cancel);
        await database.History.SaveLogAsync(log with { ReadAt = A.Moment.AddMinutes(-5), Lines = 0 }, Cancel);
        await database.History.SaveLogAsync(log with { IsTest = true }, Cancel);

        var kept = await database.History.LoadLogsAsync(A.Scope(), A.Moment.AddDays(-1), Cancel);

        kept.Length.ShouldBe(2);
        var one = kept.Single(each => !each.IsTest);
        (one.Lines, one.Started, one.Ended, one.Outcome).ShouldBe((12, log.Started, log.Ended, RotationOutcome.Failed));
        one.Steps.Select(step => step with { Lines = [] }).ShouldBe(steps.Select(step => step with { Lines = [] }));
    }

    [Theory, OnEachDatabase]
    public async Task LoadLogs_StepsOfAnotherForm_AreLeftOutAndReadAgain(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.History.SaveLogAsync(new AttemptLog(A.Arn().Value, A.Version(1), false, A.Moment, 1, [.. Enum.GetValues<RotationStep>().Select(step => A.Step(step))]), Cancel);
        await database.RunAsync("""UPDATE attempt_logs SET steps = '[{"Step":"Other"}]'""");

        (await database.History.LoadLogsAsync(A.Scope(), A.Moment.AddDays(-1), Cancel)).ShouldBeEmpty();
    }

    [Theory, OnEachDatabase]
    public async Task Read_OneSecretOfATime_IsAllThereIsOfIt(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var (before, other) = (Failed with { EventId = "before", At = A.Moment.AddDays(-9) }, Failed with { EventId = "other", SecretArn = A.Arn("other").Value });
        await database.History.SaveTrailAsync(A.Scope(), [Failed, before, other], [Call], NoSpans, Cancel);

        var kept = await database.History.ReadAsync(new(A.Scope(), A.Moment.AddDays(-2), A.Moment, A.Arn().Value), Cancel);

        kept.Events.ShouldBe([Failed]);
        kept.Calls.ShouldBe([Call]);
    }

    [Theory, OnEachDatabase]
    public async Task Retention_OlderThanItIsKept_IsForgottenOnceADay(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var old = Failed with { EventId = "old", At = A.Moment.AddDays(-401) };
        await database.History.SaveTrailAsync(A.Scope(), [Failed, old], [Call, Call with { EventId = "old", At = A.Moment.AddDays(-401) }], NoSpans, Cancel);
        await using var services = database.Services();

        await services.GetServices<IHostedService>().OfType<HistoryRetention>().Single().ForgetAsync(Cancel);

        var kept = await database.History.ReadAsync(new HistoryQuery(A.Scope(), A.Moment.AddDays(-999), A.Moment), Cancel);
        kept.Events.ShouldBe([Failed]);
        kept.Calls.ShouldBe([Call]);
    }
}

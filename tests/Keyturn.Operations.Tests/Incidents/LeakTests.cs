using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Incidents;

/// <summary>A leaked secret from opening to closing.</summary>
public sealed class LeakTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly IncidentWorld world = new(A.Secret(function: "SecretsManagerRDSPostgreSQLRotationMultiUser", key: "alias/orders"));

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Open_Leak_KeepsWhatWasFoundAndRotatesOnceUnderItsOwnToken()
    {
        (await world.OpenAsync()).Value.ShouldBe(IncidentWorld.Id);
        await world.StepAsync();
        await world.StepAsync();

        var incident = await world.IncidentAsync();
        incident.Entries.Select(entry => entry.Content.GetType().Name).ShouldBe(
            [nameof(IncidentOpened), nameof(PreflightTaken), nameof(RadiusTaken), nameof(RotationIntended), nameof(RotationRequested)]);
        var round = await world.RoundAsync();
        round.Phase.ShouldBe(RoundPhase.Running);
        world.Tokens.ShouldBe([round.Intended?.Token]);
        world.Audit.Entries.ShouldAllBe(entry => entry.Draft.OperationId == round.Intended!.Token && entry.Draft.Reason.Contains(IncidentWorld.Id));
    }

    [Fact]
    public async Task SecondRound_IsNotAskedForByItself_AndWaitsForConsumers()
    {
        await FirstRoundAsync();

        (await world.RoundAsync(2)).Phase.ShouldBe(RoundPhase.NotAsked);
        (await AskSecondAsync(early: false)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Blocked);
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task SecondRound_WhenEveryConsumerHasTheFirstVersion_MayStart()
    {
        await FirstRoundAsync();
        world.Time.Advance(RecentReads.Pause);
        world.ReadBy("i-1", (await world.RoundAsync()).Requested!.VersionId!);
        await world.StepAsync();

        (await world.IncidentAsync()).Entries[^1].Content.ShouldBeOfType<UptakeSeen>().ConsumerId.ShouldBe(IncidentWorld.Role);
        (await world.ViewAsync()).Next.ShouldNotBeNull().Step.Kind.ShouldBe(EmergencyStepKind.RotateAgain);
        (await AskSecondAsync(early: false)).Succeeded.ShouldBeTrue();
        await world.StepAsync();

        world.Tokens.Distinct().Count().ShouldBe(2);
        await world.FinishAsync(2);
        (await world.RoundAsync(2)).Phase.ShouldBe(RoundPhase.Succeeded);
    }

    [Fact]
    public async Task SecondRound_WhenTheHoldTimeIsOver_MayStartWithoutProof()
    {
        await world.OpenAsync(holds: ImmutableDictionary<string, HoldKind>.Empty.Add(IncidentWorld.Role, HoldKind.LambdaExtension));
        await world.StepAsync();
        await world.FinishAsync();

        world.Time.Advance(TimeSpan.FromSeconds(299));
        (await AskSecondAsync(early: false)).Succeeded.ShouldBeFalse();
        world.Time.Advance(TimeSpan.FromSeconds(1));
        (await AskSecondAsync(early: false)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task SecondRound_AskedForInSpiteOfConsumers_IsWrittenDownAsThat()
    {
        await FirstRoundAsync();

        (await AskSecondAsync(early: true)).Succeeded.ShouldBeTrue();

        (await world.IncidentAsync()).Entries[^1].Content.ShouldBeOfType<RoundAsked>().Early.ShouldBeTrue();
    }

    [Fact]
    public async Task SecondRound_BeforeTheFirstHasEnded_IsNotPossibleInAnyCase()
    {
        await world.OpenAsync();
        await world.StepAsync();

        (await AskSecondAsync(early: true)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Conflict);
    }

    [Fact]
    public async Task Round_ThatAwsRefused_IsTriedAgainUnderAnotherTokenAndOnlyByAPerson()
    {
        world.Gateway.RotateError = (_, _) => OperationErrors.AccessDenied("secretsmanager:RotateSecret");
        await world.OpenAsync();
        await world.StepAsync();
        await world.StepAsync();

        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Failed);
        world.Gateway.Rotations.Count().ShouldBe(1);

        world.Gateway.RotateError = null;
        (await world.Work.AskRoundAsync(IncidentWorld.Id, "aiko", A.Arn().Value, 1, "permission added", early: false, [], None)).Succeeded.ShouldBeTrue();
        await world.StepAsync();

        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Running);
        world.Tokens.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Uptake_ThatWasProvedOnce_StaysProvedWhenItsEventsAreGone()
    {
        await FirstRoundAsync();
        world.Time.Advance(RecentReads.Pause);
        world.ReadBy("i-1", (await world.RoundAsync()).Requested!.VersionId!);
        await world.StepAsync();
        world.Restart();

        (await world.ViewAsync()).Rounds[0].Uptake.ShouldHaveSingleItem().State.ShouldBe(UptakeState.Taken);
    }

    [Fact]
    public async Task Uptake_OfTheSameEventAgain_IsWrittenOnce()
    {
        await FirstRoundAsync();
        world.ReadBy("i-1", (await world.RoundAsync()).Requested!.VersionId!);
        for (var look = 0; look < 4; look++)
        {
            world.Time.Advance(RecentReads.Pause);
            await world.StepAsync();
        }

        (await world.IncidentAsync()).Entries.Count(entry => entry.Content is UptakeSeen).ShouldBe(1);
    }

    [Fact]
    public async Task Note_WithAPassword_IsMaskedBeforeItIsKept()
    {
        await world.OpenAsync();

        await world.Work.NoteAsync(IncidentWorld.Id, "aiko", "changed by hand: password=Hunter2Hunter2", None);

        (await world.IncidentAsync()).Entries[^1].Content.ShouldBeOfType<NoteWritten>().Text.ShouldBe($"changed by hand: password={LogMask.Hidden}");
    }

    [Fact]
    public async Task Tick_AHandStep_SaysWhoAndCanBeTakenBack()
    {
        await world.OpenAsync();
        var step = (await world.ViewAsync()).Steps.First(one => one.Step.Kind == EmergencyStepKind.PurgeBackups).Step.Id;

        await world.Work.TickAsync(IncidentWorld.Id, "aiko", step, done: true, None);
        (await world.ViewAsync()).Steps.First(one => one.Step.Id == step).TickedBy.ShouldNotBeNull().OperatorName.ShouldBe("Aiko Sato");
        await world.Work.TickAsync(IncidentWorld.Id, "aiko", step, done: false, None);

        (await world.ViewAsync()).Steps.First(one => one.Step.Id == step).Standing.ShouldBe(StepStanding.Ready);
        (await world.Work.TickAsync(IncidentWorld.Id, "aiko", step, done: false, None)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Tick_AStepOfTheConsole_IsNotPossible()
    {
        await world.OpenAsync();
        var step = (await world.ViewAsync()).Steps.First(one => one.Step.Doer == StepDoer.Console).Step.Id;

        (await world.Work.TickAsync(IncidentWorld.Id, "aiko", step, done: true, None)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Conflict);
    }

    [Fact]
    public async Task Close_WhileARotationRuns_IsRefusedAndAfterwardsNothingIsAdded()
    {
        await world.OpenAsync();
        await world.StepAsync();
        (await world.Work.CloseAsync(IncidentWorld.Id, "aiko", "all done", None)).Succeeded.ShouldBeFalse();
        await world.FinishAsync();

        (await world.Work.CloseAsync(IncidentWorld.Id, "aiko", "all done", None)).Succeeded.ShouldBeTrue();
        (await world.Work.NoteAsync(IncidentWorld.Id, "aiko", "late", None)).Error.ShouldBe(OperationErrors.IncidentIsClosed());
        (await world.ViewAsync()).Next.ShouldBeNull();
    }

    [Fact]
    public async Task Skip_TheSecondRound_LetsTheHandStepsCome()
    {
        await FirstRoundAsync();

        await world.Work.SkipRoundAsync(IncidentWorld.Id, "aiko", A.Arn().Value, 2, "single user after all", None);

        (await world.ViewAsync()).Next.ShouldNotBeNull().Step.Kind.ShouldBe(EmergencyStepKind.KillSessions);
    }

    private async Task FirstRoundAsync()
    {
        await world.OpenAsync();
        await world.StepAsync();
        await world.FinishAsync();
        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Succeeded);
    }

    private Task<OperationResult<Incident>> AskSecondAsync(bool early) =>
        world.Work.AskRoundAsync(IncidentWorld.Id, "aiko", A.Arn().Value, 2, "second round", early, [], None);
}

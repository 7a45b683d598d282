using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Incidents;

/// <summary>The process dies at every point of an incident; whoever comes next goes on, and AWS is asked once for each rotation.</summary>
public sealed class IncidentRestartTests : IDisposable
{
    private readonly IncidentWorld world = new(A.Secret(function: "SecretsManagerRDSPostgreSQLRotationMultiUser", key: "alias/orders"));

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData(typeof(RotationIntended), 0)]
    [InlineData(typeof(RotationRequested), 1)]
    [InlineData(typeof(RotationEnded), 1)]
    [InlineData(typeof(UptakeSeen), 1)]
    public async Task Restart_BeforeAnyEntryIsKept_GoesOnAndDoublesNothing(Type entry, int askedBefore)
    {
        var dies = true;
        world.Store.OnAppend = drafts =>
        {
            if (dies && drafts.Any(draft => draft.Content.GetType() == entry))
                throw new InvalidOperationException("The process dies.");
        };
        await world.OpenAsync();
        await Should.ThrowAsync<InvalidOperationException>(PlayAsync);
        world.Gateway.Rotations.Count().ShouldBe(askedBefore);

        dies = false;
        world.Restart();
        await PlayAsync();

        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Succeeded);
        (await world.RoundAsync()).Uptake.ShouldHaveSingleItem();
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Restart_WhileTheCallIsOnItsWay_RecallsTheSameTokenAndSendsNothingAgain()
    {
        world.Gateway.OnCall = (call, _) => call.Operation == "RotateSecret" ? throw new InvalidOperationException("The process dies.") : Task.CompletedTask;
        await world.OpenAsync();
        await world.StepAsync();
        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Sending);

        world.Gateway.OnCall = null;
        world.Restart();
        await world.StepAsync();
        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Sending);
        Accept((await world.RoundAsync()).Intended!.Token);
        await world.Reconciler.LookAsync(CancellationToken.None);
        await world.StepAsync();

        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Running);
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Restart_WhileTheRotationRuns_FindsItsEndInTheLabels()
    {
        await world.OpenAsync();
        await world.StepAsync();
        var version = (await world.RoundAsync()).Requested!.VersionId!;
        Accept(version);
        world.Restart();
        await world.StepAsync();
        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Running);

        world.MoveCurrent(version);
        for (var look = 0; look < 50 && (await world.RoundAsync()).Phase == RoundPhase.Running; look++)
        {
            world.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
            await world.StepAsync();
        }

        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Succeeded);
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Restart_ThenAnotherPersonGoesOn_InTheSameRecordWithTheirOwnName()
    {
        world.Operators.With(FixedOperators.Aiko with { Id = "ben", DisplayName = "Ben" });
        await world.OpenAsync();
        await world.StepAsync();
        await world.FinishAsync();
        world.Restart();
        world.Operators.Remove("aiko");

        (await world.Work.AskRoundAsync(IncidentWorld.Id, "ben", A.Arn().Value, 2, "taking over", early: true, [], CancellationToken.None)).Succeeded.ShouldBeTrue();
        await world.StepAsync();

        world.Operators.With(FixedOperators.Aiko);
        (await world.RoundAsync(2)).Phase.ShouldBe(RoundPhase.Running);
        world.Audit.Entries[^1].Draft.OperatorId.ShouldBe("ben");
    }

    [Fact]
    public async Task Append_WhileSomebodyElseWrites_LosesNeitherEntry()
    {
        await world.OpenAsync();
        var written = false;
        world.Gateway.OnCall = async (call, _) =>
        {
            if (call.Operation == "RotateSecret" && !written)
            {
                written = true;
                await world.Work.NoteAsync(IncidentWorld.Id, "aiko", "in between", CancellationToken.None);
            }
        };

        await world.StepAsync();

        var entries = (await world.IncidentAsync()).Entries.Select(entry => entry.Content).ToImmutableArray();
        entries.OfType<NoteWritten>().ShouldHaveSingleItem();
        entries.OfType<RotationRequested>().ShouldHaveSingleItem();
    }

    private async Task PlayAsync()
    {
        await world.StepAsync();
        if ((await world.RoundAsync()) is { Phase: RoundPhase.Running, Requested.VersionId: { } version })
        {
            world.MoveCurrent(version);
            world.Feed.Publish(A.Progress(A.Arn(), version, RotationOutcome.Succeeded, A.Moment));
            world.Time.Advance(TimeSpan.FromSeconds(40));
            world.ReadBy("i-1", version, world.Time.GetUtcNow().AddSeconds(10));
        }

        await world.StepAsync();
        world.Time.Advance(RecentReads.Pause);
        await world.StepAsync();
    }

    private void Accept(string token)
    {
        var secret = world.Gateway.Secrets[A.Arn().Value];
        world.Gateway.With(secret with { StagesByVersion = secret.StagesByVersion.SetItem(token, [VersionStage.Pending]) });
        world.Publish();
    }
}

using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Tests.Watching;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Access;

/// <summary>The sealed code: only while the provider is down, once, for half an hour, to rotate.</summary>
public sealed class BreakGlassSignInTests : IProviderProbe, ISealedCode, IBreakGlassCodeStore, IDisposable
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly InMemoryPeopleStore people = new();
    private readonly InMemoryWatchStore notices = new();
    private readonly InMemoryApprovalStore reviews = new();
    private readonly HashSet<string> taken = [];
    private readonly ActionPace pace;
    private readonly InMemoryAuditLog audit;
    private readonly ProviderWatch watch;
    private bool providerAnswers;

    public BreakGlassSignInTests() => (audit, watch, pace) = (new(time), new(this, time), new(time));

    string ISealedCode.Fingerprint => "f-1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PeopleDirectory Directory => new(people, RoleGrants.None, time);

    private Sessions Sessions => new(people, SessionLimits.Usual, time);

    private IEnumerable<(AuditPhase, AuditResult?, string?)> Entries =>
        audit.Entries.Where(entry => entry.Draft.Action == AuditAction.BreakGlassSignIn).Select(entry => (entry.Draft.Phase, entry.Draft.Result, entry.Draft.Details.GetValueOrDefault(AuditDetail.Refusal)));

    [Fact]
    public async Task Run_ProviderDownAndRightCode_IsInAuditedAndTold()
    {
        await DownAsync();

        var outcome = await RunAsync();

        outcome.Refusal.ShouldBeNull();
        var person = outcome.Person.ShouldNotBeNull();
        person.Id.ShouldStartWith("break-glass-");
        LoginId.Fits(person.Id).ShouldBeTrue();
        Entries.ShouldBe([(AuditPhase.Requested, null, null), (AuditPhase.Outcome, AuditResult.Succeeded, null)]);
        notices.Notices.ShouldHaveSingleItem().ShouldSatisfyAllConditions(notice => notice.Change.ShouldBe(NoticeChange.BreakGlass), notice => notice.Title.ShouldContain("Aiko Sato"));
        (await Sessions.CheckAsync(outcome.Session.ShouldNotBeNull().Id, person.Id, Cancel)).ShouldBe(SessionState.Valid);
    }

    [Fact]
    public async Task Rights_OfThatPerson_AreToSeeAndToRotateForHalfAnHour()
    {
        await DownAsync();
        var outcome = await RunAsync();
        var id = outcome.Person.ShouldNotBeNull().Id;

        var rights = (await Directory.FindAsync(id, Cancel)).ShouldNotBeNull();
        rights.Permissions.ShouldBe([Permission.ViewSecrets, Permission.RotateSecret], ignoreOrder: true);
        rights.BreakGlassUntil.ShouldBe(A.Moment.AddMinutes(30));

        time.Advance(TimeSpan.FromMinutes(29));
        await people.TouchSessionAsync(outcome.Session.ShouldNotBeNull().Id, time.GetUtcNow(), Cancel);
        time.Advance(TimeSpan.FromMinutes(1));
        (await Directory.FindAsync(id, Cancel)).ShouldBeNull();
        (await Sessions.CheckAsync(outcome.Session.Id, id, Cancel)).ShouldBe(SessionState.Over);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Run_ProviderAnswersOrIsNotKnownToBeDown_IsRefused(int failures)
    {
        providerAnswers = failures == 0;
        for (var look = 0; look < failures; look++)
            await watch.LookAsync(Cancel);

        (await RunAsync()).Refusal.ShouldBe(BreakGlassRefusal.ProviderAnswers);

        Entries.ShouldBe([(AuditPhase.Outcome, AuditResult.Failed, "ProviderAnswers")]);
        taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_ProviderCameBackJustNow_IsRefused()
    {
        await DownAsync();
        providerAnswers = true;

        (await RunAsync()).Refusal.ShouldBe(BreakGlassRefusal.ProviderAnswers);
    }

    [Fact]
    public async Task Run_WrongCode_IsRefusedAndTheRightOneStillGood()
    {
        await DownAsync();

        (await RunAsync("wrong")).Refusal.ShouldBe(BreakGlassRefusal.WrongCode);
        (await RunAsync()).Refusal.ShouldBeNull();

        Entries.First().ShouldBe((AuditPhase.Outcome, AuditResult.Failed, "WrongCode"));
    }

    [Fact]
    public async Task Run_TwiceOrManyAtOnce_OneComesIn()
    {
        await DownAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RunAsync()));

        outcomes.Count(outcome => outcome.Session is not null).ShouldBe(1);
        (await RunAsync()).Refusal.ShouldBe(BreakGlassRefusal.CodeUsed);
    }

    [Fact]
    public async Task Run_NoAudit_NoBreakGlass()
    {
        await DownAsync();
        audit.Unavailable = true;

        (await RunAsync()).Refusal.ShouldBe(BreakGlassRefusal.NotRecorded);

        (await people.ListAsync(Cancel)).ShouldBeEmpty();
        taken.ShouldBeEmpty();
        reviews.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_In_StandsAmongTheUsesToReviewUntilAnAdministratorTicksItOff()
    {
        await DownAsync();
        await RunAsync("wrong");
        var outcome = await RunAsync();

        var use = reviews.All.ShouldHaveSingleItem();
        (use.NeedsReview, use.IsSealedCode, use.SecretArn).ShouldBe((true, true, ""));
        (use.AskedBy, use.AskedByName, use.Reason).ShouldBe((outcome.Person.ShouldNotBeNull().Id, "Aiko Sato", "INC-1, provider down"));
        use.StateAt(A.Moment).ShouldBe(ApprovalState.BreakGlass);

        var decisions = Decisions(FixedOperators.All());
        (await decisions.ReviewAsync(use.Id, FixedOperators.Viewer.Id, "Looked at it", Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Forbidden);
        (await decisions.ReviewAsync(use.Id, FixedOperators.Aiko.Id, "Looked at it", Cancel)).Succeeded.ShouldBeTrue();

        reviews.All.ShouldHaveSingleItem().Review.ShouldNotBeNull().By.ShouldBe("aiko");
        audit.Entries.Count(entry => entry.Draft.Action == AuditAction.ReviewBreakGlass).ShouldBe(2);
    }

    [Fact]
    public async Task Run_ReviewCannotBeKept_LetsNobodyIn()
    {
        await DownAsync();
        reviews.Unavailable = true;

        (await RunAsync()).Refusal.ShouldBe(BreakGlassRefusal.NotRecorded);

        (await people.ListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_NobodyCanBeTold_LetsNobodyIn()
    {
        await DownAsync();
        notices.RefusesNotices = true;

        (await RunAsync()).Refusal.ShouldBe(BreakGlassRefusal.NotRecorded);

        (await people.ListAsync(Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "INC-1")]
    [InlineData("Aiko", "x")]
    public async Task Run_WithoutNameOrReason_IsRefused(string name, string reason)
    {
        await DownAsync();

        (await RunAsync("right", name, reason)).Refusal.ShouldBe(BreakGlassRefusal.Incomplete);
    }

    [Fact]
    public async Task Run_Guessing_IsStoppedByThePace()
    {
        await DownAsync();
        for (var attempt = 0; attempt < ActionPace.PerMinute; attempt++)
            await RunAsync("wrong");

        (await RunAsync()).Refusal.ShouldBe(BreakGlassRefusal.TooMany);
    }

    public void Dispose() => watch.Dispose();

    Task<bool> IProviderProbe.AnswersAsync(CancellationToken cancellationToken) => Task.FromResult(providerAnswers);

    bool ISealedCode.Matches(string code) => code == "right";

    Task<bool> IBreakGlassCodeStore.TryTakeAsync(string fingerprint, string personId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (taken)
        {
            return Task.FromResult(taken.Add(fingerprint));
        }
    }

    Task<bool> IBreakGlassCodeStore.WasTakenAsync(string fingerprint, CancellationToken cancellationToken) => Task.FromResult(taken.Contains(fingerprint));

    private async Task DownAsync()
    {
        for (var look = 0; look < ProviderWatch.DownAfter; look++)
            await watch.LookAsync(Cancel);
        watch.State.ShouldBe(ProviderState.Down);
    }

    private DecideApproval Decisions(FixedOperators operators) =>
        new(new Approvers(new Authorisation(operators)), new Authorisation(operators), reviews, new ApprovalTrail(audit), new ApprovalBoard(reviews, time, NullLogger<ApprovalBoard>.Instance), time);

    private Task<BreakGlassOutcome> RunAsync(string code = "right", string name = "Aiko Sato", string reason = "INC-1, provider down") =>
        new BreakGlassSignIn(this, watch, this, people, audit, notices, new NoticeWriter([new FakeChannel()], NoticeSettings.Usual, new FakeAccountDirectory()), reviews, pace, time).RunAsync(new(code, name, reason), Cancel);
}

using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Access;

public sealed class SignInTests
{
    private static readonly RoleGrants Grants = new(
    [
        new("viewers", ConsoleRole.Viewer, AccessScope.Everywhere),
        new("operators", ConsoleRole.Operator, AccessScope.Everywhere),
        new("app", ConsoleRole.Operator, AccessScope.Everywhere with { Names = ["app/*"] }),
    ]);

    private static readonly SessionLimits Limits = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(8));

    private readonly InMemoryPeopleStore store = new();
    private readonly FakeTimeProvider time = new(A.Moment);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private InMemoryAuditLog Audit => field ??= new(time);

    private Sessions Sessions => field ??= new(store, Limits, time);

    private PeopleDirectory Directory => new(store, Grants, time);

    [Fact]
    public async Task Run_FirstTime_GivesAnIdAndASession()
    {
        var outcome = await RunAsync("Aiko", "operators");

        outcome.Refusal.ShouldBeNull();
        outcome.Person.ShouldNotBeNull().Id.ShouldBe("aiko");
        outcome.Session.ShouldNotBeNull().Id.Length.ShouldBe(32);
        (await Directory.FindAsync("aiko", Cancel)).ShouldNotBeNull().Role.ShouldBe(ConsoleRole.Operator);
    }

    [Fact]
    public async Task Run_RenamedAtTheProvider_KeepsTheId()
    {
        await RunAsync("aiko", "operators");

        (await RunAsync("aiko.tanaka", "operators")).Person.ShouldNotBeNull().Id.ShouldBe("aiko");
    }

    [Fact]
    public async Task Run_AnotherPersonWithTheName_GetsAnIdOfTheirOwn()
    {
        await RunAsync("aiko", "operators");

        var other = await RunAsync(new SignInClaims("https://login.example", "s-2", "AIKO", "Other Aiko", ["viewers"]));

        other.Person.ShouldNotBeNull().Id.ShouldStartWith("aiko-");
        (await Directory.FindAsync("aiko", Cancel)).ShouldNotBeNull().Role.ShouldBe(ConsoleRole.Operator);
    }

    [Fact]
    public async Task Run_InOrNot_IsAuditedWithTheReason()
    {
        await RunAsync("aiko", "operators");
        await RunAsync("aiko", "guests");
        await store.SetRemovedAsync("aiko", A.Moment, Cancel);
        await RunAsync("aiko", "operators");

        Audit.Entries.Select(entry => (entry.Draft.Action, entry.Draft.Result, entry.Draft.Details.GetValueOrDefault(AuditDetail.Refusal))).ShouldBe(
            [(AuditAction.SignIn, AuditResult.Succeeded, null), (AuditAction.SignIn, AuditResult.Failed, "NoRole"), (AuditAction.SignIn, AuditResult.Failed, "Removed")]);
        Audit.Entries[0].Draft.Details[AuditDetail.Groups].ShouldBe("operators");
    }

    [Fact]
    public async Task Run_AuditLogAway_LetsNobodyIn()
    {
        Audit.Unavailable = true;

        await Should.ThrowAsync<AuditUnavailableException>(() => RunAsync("aiko", "operators"));

        (await store.ListOpenSessionsAsync(A.Moment.AddDays(-1), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SignOut_OneOrAll_IsAuditedOnce()
    {
        var signOut = new SignOut(store, Sessions, new SignInTrail(Audit), time, NullLogger<SignOut>.Instance);
        var one = (await RunAsync("aiko", "operators")).Session.ShouldNotBeNull();
        await RunAsync("aiko", "operators");

        await signOut.RunAsync(one.Id, "aiko", everywhere: false, Cancel);
        await signOut.RunAsync(one.Id, "aiko", everywhere: false, Cancel);
        await signOut.RunAsync(one.Id, "aiko", everywhere: true, Cancel);

        Audit.Entries.Where(entry => entry.Draft.Action == AuditAction.SignOut).Select(entry => entry.Draft.Details[AuditDetail.Sessions]).ShouldBe(["one", "all"]);
        (await store.ListOpenSessionsAsync(A.Moment.AddDays(-1), Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(30, 0, null)]
    [InlineData(31, 1, "Idle")]
    [InlineData(8 * 60, 1, "Over")]
    public async Task Sweep_SessionRanOut_EndsItAndSaysWhyOnce(int minutes, int ended, string? why)
    {
        await RunAsync("aiko", "operators");
        var sweep = new SessionSweep(store, Limits, new SignInTrail(Audit), new InMemoryOperationLock(), time, NullLogger<SessionSweep>.Instance);
        time.Advance(TimeSpan.FromMinutes(minutes));

        (await sweep.LookAsync(Cancel)).ShouldBe(ended);
        (await sweep.LookAsync(Cancel)).ShouldBe(0);

        Audit.Entries.Where(entry => entry.Draft.Action == AuditAction.ExpireSession).Select(entry => entry.Draft.Details[AuditDetail.Refusal]).ShouldBe(why is null ? [] : [why]);
    }

    [Fact]
    public async Task Run_ManyAtOnce_KnowOnePerson()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RunAsync("aiko", "operators")));

        outcomes.Select(outcome => outcome.Person?.Id).Distinct().ShouldBe(["aiko"]);
        outcomes.Select(outcome => outcome.Session?.Id).Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public async Task Run_NoGroupWithARole_IsRefusedAndOlderRightsEnd()
    {
        await RunAsync("aiko", "operators");

        (await RunAsync("aiko", "guests")).Refusal.ShouldBe(SignInRefusal.NoRole);
        (await Directory.FindAsync("aiko", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Run_KeptOut_IsRefused()
    {
        await RunAsync("aiko", "operators");
        await store.SetRemovedAsync("aiko", A.Moment, Cancel);

        var outcome = await RunAsync("aiko", "operators");

        (outcome.Refusal, outcome.Session).ShouldBe((SignInRefusal.Removed, null));
        (await Directory.FindAsync("aiko", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_ScopedGroup_MayThereAndSeesEverything()
    {
        await RunAsync("tom", "app");

        var person = (await Directory.FindAsync("tom", Cancel)).ShouldNotBeNull();
        person.Role.ShouldBe(ConsoleRole.Viewer);
        person.May(Permission.RotateSecret).ShouldBeFalse();
        person.MaySomewhere(Permission.RotateSecret).ShouldBeTrue();
        person.May(Permission.ViewAudit).ShouldBeTrue();
    }

    [Theory]
    [InlineData(29, 0, SessionState.Valid)]
    [InlineData(30, 0, SessionState.Idle)]
    [InlineData(29, 20, SessionState.Over)]
    public async Task Check_TimePasses_EndsTheSession(int minutes, int times, SessionState expected)
    {
        var session = (await RunAsync("aiko", "operators")).Session.ShouldNotBeNull();
        for (var time = 0; time < times; time++)
        {
            this.time.Advance(TimeSpan.FromMinutes(29));
            await Sessions.TouchAsync(session.Id, Cancel);
        }

        time.Advance(TimeSpan.FromMinutes(minutes));

        (await Sessions.CheckAsync(session.Id, "aiko", Cancel)).ShouldBe(expected);
    }

    [Fact]
    public async Task Touch_ManyTimesAMinute_IsWrittenOnce()
    {
        var session = (await RunAsync("aiko", "operators")).Session.ShouldNotBeNull();

        for (var click = 0; click < 50; click++)
            await Sessions.TouchAsync(session.Id, Cancel);
        store.Touches.ShouldBe(1);

        time.Advance(TimeSpan.FromMinutes(1));
        await Sessions.TouchAsync(session.Id, Cancel);
        store.Touches.ShouldBe(2);
    }

    [Fact]
    public async Task Check_EndedOrSomebodyElses_IsEnded()
    {
        var session = (await RunAsync("aiko", "operators")).Session.ShouldNotBeNull();

        (await Sessions.CheckAsync(session.Id, "ben", Cancel)).ShouldBe(SessionState.Ended);
        (await Sessions.CheckAsync("made-up", "aiko", Cancel)).ShouldBe(SessionState.Ended);
        await Sessions.EndAsync(session.Id, Cancel);
        (await Sessions.CheckAsync(session.Id, "aiko", Cancel)).ShouldBe(SessionState.Ended);
    }

    [Fact]
    public async Task EndAll_OfOnePerson_LeavesOthers()
    {
        var mine = (await RunAsync("aiko", "operators")).Session.ShouldNotBeNull();
        var other = (await RunAsync(new SignInClaims("https://login.example", "s-2", "ben", "Ben", ["viewers"]))).Session.ShouldNotBeNull();

        await Sessions.EndAllAsync("aiko", Cancel);

        (await Sessions.CheckAsync(mine.Id, "aiko", Cancel)).ShouldBe(SessionState.Ended);
        (await Sessions.CheckAsync(other.Id, "ben", Cancel)).ShouldBe(SessionState.Valid);
    }

    [Fact]
    public async Task Check_StoreOutOfReach_Throws()
    {
        store.Unavailable = true;

        await Should.ThrowAsync<PeopleUnavailableException>(() => Sessions.CheckAsync("one", "aiko", Cancel));
    }

    private Task<SignInOutcome> RunAsync(string login, params string[] groups) => RunAsync(new SignInClaims("https://login.example", "s-1", login, "Aiko Sato", [.. groups]));

    private Task<SignInOutcome> RunAsync(SignInClaims claims) => new SignIn(store, Grants, Limits, new SignInTrail(Audit), time).RunAsync(claims, Cancel);
}

using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
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

    private Sessions Sessions => field ??= new(store, Limits, time);

    private PeopleDirectory Directory => new(store, Grants);

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

    private Task<SignInOutcome> RunAsync(SignInClaims claims) => new SignIn(store, Grants, Limits, time).RunAsync(claims, Cancel);
}

using System.Security.Claims;
using Keyturn.Operations.Access;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Access;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Access;

public sealed class CircuitAuthenticationTests : IDisposable
{
    private static readonly RoleGrants Grants = new([new("viewers", ConsoleRole.Viewer, AccessScope.Everywhere), new("dba", ConsoleRole.Operator, AccessScope.Everywhere)]);

    private readonly InMemoryPeopleStore store = new();
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly PersonState person;
    private readonly CircuitAuthentication circuit;
    private readonly Sessions sessions;

    public CircuitAuthenticationTests()
    {
        var directory = new PeopleDirectory(store, Grants, time);
        sessions = new(store, SessionLimits.Usual, time);
        person = new(directory, new PersonSettingsStore(new InMemoryPreferenceStore(), NullLogger<PersonSettingsStore>.Instance));
        circuit = new(NullLoggerFactory.Instance, directory, sessions, person);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StillCounts_SessionAndRightsAsBefore_GoesOn()
    {
        var state = await SignInAsync("dba");

        (await circuit.StillCountsAsync(state, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task StillCounts_Removed_Ends()
    {
        var state = await SignInAsync("dba");
        await store.SetRemovedAsync("ben", A.Moment, Cancel);

        (await circuit.StillCountsAsync(state, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task StillCounts_SessionsEnded_Ends()
    {
        var state = await SignInAsync("dba");
        await sessions.EndAllAsync("ben", Cancel);

        (await circuit.StillCountsAsync(state, Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task StillCounts_NoSignOfThePerson_EndsWithTheIdleLimit(int minutes, bool counts)
    {
        var state = await SignInAsync("dba");
        time.Advance(TimeSpan.FromMinutes(minutes));

        (await circuit.StillCountsAsync(state, Cancel)).ShouldBe(counts);
    }

    [Fact]
    public async Task StillCounts_ActivityOnThePage_KeepsItFromRunningIdleUntilTheWholeLimit()
    {
        var state = await SignInAsync("dba");
        var activity = new CircuitActivity(circuit, sessions, NullLogger<CircuitActivity>.Instance);
        for (var hour = 0; hour < 19; hour++)
        {
            time.Advance(TimeSpan.FromMinutes(29));
            await activity.TouchAsync(state);
        }

        (await circuit.StillCountsAsync(state, Cancel)).ShouldBeTrue();
        time.Advance(TimeSpan.FromHours(1));
        await activity.TouchAsync(state);
        (await circuit.StillCountsAsync(state, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task StillCounts_GroupLost_TellsThePageItsNewRights()
    {
        var state = await SignInAsync("dba");
        var told = 0;
        person.Changed += () => told++;
        await store.UpdateAsync("ben", "Ben", ["viewers"], A.Moment, Cancel);

        (await circuit.StillCountsAsync(state, Cancel)).ShouldBeTrue();
        (await circuit.StillCountsAsync(state, Cancel)).ShouldBeTrue();

        person.May(Permission.RotateSecret).ShouldBeFalse();
        told.ShouldBe(1);
    }

    [Fact]
    public async Task StillCounts_StoreOutOfReach_HoldsThePageForAWhileOnly()
    {
        var state = await SignInAsync("dba");
        store.Unavailable = true;

        for (var look = 1; look < CircuitAuthentication.MostUnanswered; look++)
            (await circuit.StillCountsAsync(state, Cancel)).ShouldBeTrue();
        (await circuit.StillCountsAsync(state, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task StillCounts_Nobody_Ends() => (await circuit.StillCountsAsync(new(new ClaimsPrincipal(new ClaimsIdentity())), Cancel)).ShouldBeFalse();

    public void Dispose() => ((IDisposable)circuit).Dispose();

    private async Task<AuthenticationState> SignInAsync(string group)
    {
        var outcome = await new SignIn(store, Grants, SessionLimits.Usual, new SignInTrail(new InMemoryAuditLog(time)), time).RunAsync(new SignInClaims("https://login.example", "s-1", "ben", "Ben", [group]), Cancel);
        var principal = SessionCookie.Principal(outcome.Person.ShouldNotBeNull(), outcome.Session.ShouldNotBeNull());
        await person.LoadAsync(principal, null, Cancel);
        return new(principal);
    }
}

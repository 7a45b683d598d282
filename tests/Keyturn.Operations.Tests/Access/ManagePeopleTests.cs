using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Access;

public sealed class ManagePeopleTests
{
    private static readonly RoleGrants Grants = new([new("operators", ConsoleRole.Operator, AccessScope.Everywhere)]);

    private readonly InMemoryPeopleStore store = new();
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly InMemoryAuditLog log;
    private readonly ManagePeople people;

    public ManagePeopleTests()
    {
        log = new(time);
        people = new(new Authorisation(FixedOperators.All()), store, Grants, SessionLimits.Usual, log, time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_WithoutTheRight_IsForbidden() =>
        (await people.ListAsync("viewer", Cancel)).Error.ShouldBe(OperationErrors.Forbidden(Permission.ManagePeople));

    [Fact]
    public async Task List_People_TellsRightsAndOpenSessions()
    {
        await KnowAsync();

        var entry = (await people.ListAsync("aiko", Cancel)).Value.ShouldHaveSingleItem();

        (entry.Person.Id, entry.OpenSessions, entry.LastActive).ShouldBe(("ben", 1, A.Moment));
        entry.Rights.ShouldNotBeNull().Role.ShouldBe(ConsoleRole.Operator);
    }

    [Fact]
    public async Task Remove_Person_EndsRightsAndSessionsAndIsInTheAuditLog()
    {
        var session = await KnowAsync();

        (await people.RemoveAsync("ben", "aiko", "left the company", Cancel)).Succeeded.ShouldBeTrue();

        (await new PeopleDirectory(store, Grants, time).FindAsync("ben", Cancel)).ShouldBeNull();
        (await store.FindSessionAsync(session, Cancel)).ShouldNotBeNull().Ended.ShouldBe(A.Moment);
        var entries = await log.ReadAsync(new AuditQuery(), Cancel);
        entries.Select(entry => (entry.Draft.Action, entry.Draft.Phase, entry.Draft.OperatorId, entry.Draft.Details[AuditDetail.Person])).ShouldBe(
            [(AuditAction.RemovePerson, AuditPhase.Outcome, "aiko", "ben"), (AuditAction.RemovePerson, AuditPhase.Requested, "aiko", "ben")]);
        AuditTexts.Of(entries[0].Draft).ToText().ShouldBe("Aiko Sato keeps ben out.");
    }

    [Fact]
    public async Task Admit_KeptOut_HasTheRightsAgain()
    {
        await KnowAsync();
        await people.RemoveAsync("ben", "aiko", "by mistake", Cancel);

        (await people.AdmitAsync("ben", "aiko", "was a mistake", Cancel)).Succeeded.ShouldBeTrue();

        (await new PeopleDirectory(store, Grants, time).FindAsync("ben", Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task EndSessions_Person_MaySignInAgain()
    {
        var session = await KnowAsync();

        (await people.EndSessionsAsync("ben", "aiko", "lost laptop", Cancel)).Succeeded.ShouldBeTrue();

        (await store.FindSessionAsync(session, Cancel)).ShouldNotBeNull().Ended.ShouldNotBeNull();
        (await new PeopleDirectory(store, Grants, time).FindAsync("ben", Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Remove_Oneself_IsRefused() => (await people.RemoveAsync("aiko", "aiko", "tired", Cancel)).Error.ShouldBe(OperationErrors.NotYourself());

    [Theory]
    [InlineData("viewer", "ben", "left the company", OperationErrorKind.Forbidden)]
    [InlineData("aiko", "ben", "no", OperationErrorKind.Invalid)]
    [InlineData("aiko", "nobody", "left the company", OperationErrorKind.NotFound)]
    public async Task Remove_NotPossible_ChangesNothing(string who, string whom, string reason, OperationErrorKind kind)
    {
        await KnowAsync();

        (await people.RemoveAsync(whom, who, reason, Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(kind);

        (await store.FindAsync("ben", Cancel)).ShouldNotBeNull().Removed.ShouldBeNull();
        (await log.ReadAsync(new AuditQuery(), Cancel)).ShouldBeEmpty();
    }

    private async Task<string> KnowAsync() =>
        (await new SignIn(store, Grants, SessionLimits.Usual, new SignInTrail(new InMemoryAuditLog(time)), time).RunAsync(new("https://login.example", "s-9", "ben", "Ben", ["operators"]), Cancel)).Session.ShouldNotBeNull().Id;
}

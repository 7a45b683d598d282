using System.Collections.Immutable;
using System.Text.Json;
using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.People;

internal sealed class PeopleStore(IDbContextFactory<ConsoleDbContext> contexts) : IPeopleStore
{
    public Task<KnownPerson?> FindAsync(string id, CancellationToken cancellationToken) => Reached(async context =>
        ToPerson(await context.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken)), cancellationToken);

    public Task<KnownPerson?> FindAsync(string issuer, string subject, CancellationToken cancellationToken) => Reached(async context =>
        ToPerson(await context.People.AsNoTracking().SingleOrDefaultAsync(row => row.Issuer == issuer && row.Subject == subject, cancellationToken)), cancellationToken);

    public Task<ImmutableArray<KnownPerson>> ListAsync(CancellationToken cancellationToken) => Reached(async context =>
        (await context.People.AsNoTracking().ToListAsync(cancellationToken)).Select(ToPerson).OfType<KnownPerson>().OrderBy(person => person.Id, StringComparer.Ordinal).ToImmutableArray(), cancellationToken);

    public Task<bool> TryAddAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        var (groups, first, last) = (Json(person.Groups), UnixMicroseconds.Of(person.FirstSeen), UnixMicroseconds.Of(person.LastSignIn));
        return Reached(async context => await context.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO people (id, issuer, subject, name, groups, first_seen, last_sign_in)
             VALUES ({person.Id}, {person.Issuer}, {person.Subject}, {person.Name}, {groups}, {first}, {last})
             ON CONFLICT DO NOTHING
             """,
            cancellationToken) == 1, cancellationToken);
    }

    public Task UpdateAsync(string id, string name, ImmutableArray<string> groups, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var json = Json(groups);
        return Reached(context => context.People.Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Name, name).SetProperty(row => row.Groups, json).SetProperty(row => row.LastSignIn, at), cancellationToken), cancellationToken);
    }

    public Task SetRemovedAsync(string id, DateTimeOffset? at, CancellationToken cancellationToken) => Reached(context =>
        context.People.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Removed, at), cancellationToken), cancellationToken);

    public Task AddSessionAsync(SignInSession session, DateTimeOffset forgetBefore, CancellationToken cancellationToken) => Reached(async context =>
    {
        await context.Sessions.Where(row => row.Started < forgetBefore).ExecuteDeleteAsync(cancellationToken);
        context.Sessions.Add(new() { Id = session.Id, PersonId = session.PersonId, Started = session.Started, Active = session.Active, Ended = session.Ended });
        return await context.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public Task<SignInSession?> FindSessionAsync(string id, CancellationToken cancellationToken) => Reached(async context =>
        await context.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? ToSession(row) : null, cancellationToken);

    public Task<ImmutableArray<SignInSession>> ListOpenSessionsAsync(DateTimeOffset startedAfter, CancellationToken cancellationToken) => Reached(async context =>
        (await context.Sessions.AsNoTracking().Where(row => row.Ended == null && row.Started > startedAfter).ToListAsync(cancellationToken)).Select(ToSession).ToImmutableArray(), cancellationToken);

    public Task TouchSessionAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => Reached(context =>
        context.Sessions.Where(row => row.Id == id && row.Active < at).ExecuteUpdateAsync(set => set.SetProperty(row => row.Active, at), cancellationToken), cancellationToken);

    public Task<bool> EndSessionAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => Reached(async context =>
        await context.Sessions.Where(row => row.Id == id && row.Ended == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Ended, at), cancellationToken) == 1, cancellationToken);

    public Task EndSessionsAsync(string personId, DateTimeOffset at, CancellationToken cancellationToken) => Reached(context =>
        context.Sessions.Where(row => row.PersonId == personId && row.Ended == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Ended, at), cancellationToken), cancellationToken);

    private async Task<T> Reached<T>(Func<ConsoleDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await work(context);
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            throw new PeopleUnavailableException($"The store of people cannot be reached: {failure.GetBaseException().Message}", failure);
        }
    }

    private static string Json(ImmutableArray<string> groups) => JsonSerializer.Serialize(groups.AsEnumerable());

    private static KnownPerson? ToPerson(PersonRow? row) => row is null
        ? null
        : new(row.Id, row.Issuer, row.Subject, row.Name, [.. JsonSerializer.Deserialize<string[]>(row.Groups) ?? []], row.FirstSeen, row.LastSignIn, row.Removed);

    private static SignInSession ToSession(SessionRow row) => new(row.Id, row.PersonId, row.Started, row.Active, row.Ended);
}

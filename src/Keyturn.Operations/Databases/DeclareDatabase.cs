using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Databases;

/// <summary>Declares to which database a secret belongs, or withdraws it. Nothing in AWS changes and AWS is not called; what the console says of the secret does.</summary>
/// <remarks>Authorise again → not read-only → a reason → a database that there is → one action at a time per secret → audit "requested" → store → audit outcome → every page.</remarks>
public sealed partial class DeclareDatabase(
    Authorisation authorisation, IAccountDirectory accounts, IOperationLock locks, IAuditLog log, IDatabaseDeclarationStore store, DatabaseDeclarations declarations, EstateFeed feed, TimeProvider time, ILogger<DeclareDatabase> logger)
{
    /// <summary>How the audit log writes that nothing is declared.</summary>
    public const string Nothing = "none";

    /// <summary>The declaration as it stands afterwards; <see langword="null"/> when it was withdrawn.</summary>
    public async Task<OperationResult<Declared>> RunAsync(DeclarationCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var person = await authorisation.RequireAsync(command.OperatorId, Permission.DeclareDatabase, command.Secret, cancellationToken);
        if (!person.Succeeded)
            return person.Error;
        if (accounts.ReadOnlyReason is { } readOnly)
            return OperationErrors.ReadOnly(readOnly);
        if (command.Reason.Trim().Length is < AuditedAction.ShortestReason or > AuditedAction.LongestReason)
            return OperationErrors.InvalidReason(AuditedAction.ShortestReason, AuditedAction.LongestReason);
        if (feed.Find(command.Secret.Scope) is not { } estate || estate.Secrets.Value?.ContainsKey(command.Secret.Value) != true)
            return OperationErrors.NotFound(command.Secret.Name);

        var wanted = Wanted(command, person.Value, estate);
        if (!wanted.Succeeded)
            return wanted.Error;

        var held = await locks.TryAcquireAsync(AuditedAction.LockKey(command.Secret.Value), cancellationToken);
        if (held is null)
            return OperationErrors.Busy();

        await using (held)
        {
            return await RunAloneAsync(command, person.Value, wanted.Value.Declaration);
        }
    }

    private OperationResult<Declared> Wanted(DeclarationCommand command, Operator person, EstateSnapshot estate)
    {
        if (command.Database is not { } named)
            return new Declared(null);

        var found = EstateDatabase.Find(estate.Network, named);
        var (database, engine) = (found, (string?)null);
        if (database is null && named.Id is { } id)
            return EstateDatabase.AreComplete(estate.Network) ? OperationErrors.NoSuchDatabase(id) : OperationErrors.DatabasesNotRead();
        if (database is null)
        {
            (database, engine) = (DatabaseAddress.Of(named.Host ?? "", named.Port ?? 0)?.ToString(), named.Engine?.Trim() is { Length: > 0 } name ? name : null);
            if (database is null || engine?.Length > NamedDatabase.LongestEngine)
                return OperationErrors.InvalidAddress(NamedDatabase.LongestEngine);
        }

        return new Declared(new(command.Secret.Value, database, engine, person.Id, person.DisplayName, time.GetUtcNow(), command.Reason.Trim()));
    }

    // From here on a viewer who goes away stops nothing: what was asked for is followed to its outcome.
    private async Task<OperationResult<Declared>> RunAloneAsync(DeclarationCommand command, Operator person, DatabaseDeclaration? wanted)
    {
        try
        {
            var before = await store.FindAsync(command.Secret.Value, CancellationToken.None);
            var requested = await log.AppendAsync(Draft(command, person, before, wanted), CancellationToken.None);
            try
            {
                await (wanted is null ? store.RemoveAsync(command.Secret.Value, CancellationToken.None) : store.WriteAsync(wanted, CancellationToken.None));
            }
            catch (DeclarationsUnavailableException)
            {
                await log.AppendAsync(Outcome(requested, AuditResult.Failed, before), CancellationToken.None);
                throw;
            }

            await ConcludeAsync(requested, wanted);
            return new Declared(wanted);
        }
        catch (AuditUnavailableException)
        {
            return OperationErrors.AuditUnavailable();
        }
        catch (DeclarationsUnavailableException)
        {
            return OperationErrors.StoreUnavailable();
        }
    }

    /// <summary>The declaration is kept: what fails from here on is made up for, the audit entry by the reconciler and the pages by the next reading.</summary>
    private async Task ConcludeAsync(AuditEntry requested, DatabaseDeclaration? wanted)
    {
        try
        {
            await log.AppendAsync(Outcome(requested, AuditResult.Succeeded, wanted), CancellationToken.None);
            await declarations.ChangedAsync(CancellationToken.None);
        }
        catch (Exception unavailable) when (unavailable is AuditUnavailableException or DeclarationsUnavailableException)
        {
            LogNotConcluded(unavailable, requested.Draft.Action, requested.Draft.SecretArn);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Action} of {SecretArn} was kept; its audit outcome or the pages follow later.")]
    private partial void LogNotConcluded(Exception exception, AuditAction action, string secretArn);

    private static AuditDraft Draft(DeclarationCommand command, Operator person, DatabaseDeclaration? before, DatabaseDeclaration? wanted) => new(
        Guid.NewGuid().ToString(), wanted is null ? AuditAction.WithdrawDatabase : AuditAction.DeclareDatabase, AuditPhase.Requested, person.Id, person.DisplayName, command.Secret.Value,
        command.Reason.Trim(), null, null, Details((AuditDetail.DatabaseBefore, before), (AuditDetail.DatabaseAfter, wanted)));

    private static AuditDraft Outcome(AuditEntry requested, AuditResult result, DatabaseDeclaration? after) =>
        requested.Draft with { Phase = AuditPhase.Outcome, Result = result, Details = Details((AuditDetail.DatabaseAfter, after)) };

    /// <summary>The declared database by name of the fact, with its engine where RDS does not tell it.</summary>
    internal static ImmutableSortedDictionary<string, string> Details(params ReadOnlySpan<(string Name, DatabaseDeclaration? Declaration)> facts)
    {
        var details = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, declaration) in facts)
            details[name] = declaration switch { null => Nothing, { Engine: { } engine } => $"{declaration.Database} ({engine})", _ => declaration.Database };
        return details.ToImmutable();
    }
}

/// <summary>What is declared for a secret now.</summary>
/// <param name="Declaration"><see langword="null"/>: nothing.</param>
public sealed record Declared(DatabaseDeclaration? Declaration);

using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>One part of an estate that is read whole, and on its own: when it fails, the others go on.</summary>
internal interface IPartReading
{
    /// <summary>The call that a failure is told with.</summary>
    AwsOperation Operation { get; }

    /// <summary>Reads the part; never throws for what AWS answers.</summary>
    /// <returns>What it changes in a snapshot: the new value, or the failure beside the old one.</returns>
    Task<Func<EstateSnapshot, EstateSnapshot>> ReadAsync(EstateScope scope, CancellationToken cancellationToken);
}

/// <summary>A service's parts of an estate.</summary>
internal interface IPartSource
{
    ImmutableArray<IPartReading> All { get; }
}

/// <summary>A part of an estate: how it is read, and where it stands in a snapshot.</summary>
/// <param name="operation">The call that a failure is told with.</param>
/// <param name="read">The call, or calls.</param>
/// <param name="get">Where it stands.</param>
/// <param name="set">Puts it there.</param>
/// <param name="time">The clock.</param>
internal sealed class PartReading<T>(
    AwsOperation operation,
    Func<EstateScope, CancellationToken, Task<OperationResult<T>>> read,
    Func<EstateSnapshot, EstatePart<T>> get,
    Func<EstateSnapshot, EstatePart<T>, EstateSnapshot> set,
    TimeProvider time) : IPartReading
    where T : class
{
    public AwsOperation Operation => operation;

    public async Task<Func<EstateSnapshot, EstateSnapshot>> ReadAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var told = await UnderstoodAsync(scope, cancellationToken);
        var at = time.GetUtcNow();
        return told.Succeeded
            ? now => set(now, EstatePart<T>.Read(told.Value, at))
            : now => set(now, get(now).FailedWith(PartFailures.From(told.Error, operation, at)));
    }

    // Parts that are put together from several calls are understood after the calls.
    private async Task<OperationResult<T>> UnderstoodAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        try
        {
            return await read(scope, cancellationToken);
        }
        catch (FormatException malformed) when (AwsErrorTranslator.CanTranslate(malformed))
        {
            return AwsErrorTranslator.Translate(malformed, operation, scope);
        }
    }
}

/// <summary>Lists as the estate keeps them.</summary>
internal static class PartLists
{
    /// <summary>By id; of two with one id the later word counts, since pages move while they are read.</summary>
    public static async Task<OperationResult<ImmutableDictionary<string, T>>> ById<T>(this Task<OperationResult<ImmutableArray<T>>> reading, Func<T, string> id)
    {
        var told = await reading;
        if (!told.Succeeded)
            return told.Error;

        var byId = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var item in told.Value)
            byId[id(item)] = item;
        return byId.ToImmutable();
    }
}

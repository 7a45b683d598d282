using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Serialization.Metadata;
using Keyturn.Readiness.Estate;

namespace Keyturn.Storage.Estates;

/// <summary>A part of the estate that the store keeps whole.</summary>
internal interface IStoredPart
{
    /// <summary>What its row is called.</summary>
    string Name { get; }

    EstatePartRow ToRow(EstateSnapshot snapshot, PartJson json);

    /// <summary>The snapshot with this part as the row tells; content of another form is a part that was not read.</summary>
    EstateSnapshot Load(EstateSnapshot snapshot, EstatePartRow row, PartJson json);
}

/// <summary>One part: where it stands in a snapshot, and what of it is stored.</summary>
internal sealed record StoredPart<T, TStored>(
    string Name,
    Func<EstateSnapshot, EstatePart<T>> Get,
    Func<EstateSnapshot, EstatePart<T>, EstateSnapshot> Set,
    Func<T, TStored> Pack,
    Func<TStored, T> Unpack,
    Func<PartJson, JsonTypeInfo<TStored>> Type) : IStoredPart
    where T : class
    where TStored : class
{
    public EstatePartRow ToRow(EstateSnapshot snapshot, PartJson json)
    {
        var part = Get(snapshot);
        var row = EstatePartMapping.ToRow(snapshot.Scope, Name, part);
        if (part.Value is { } value)
        {
            var type = Type(json);
            row.Content = EstateDocuments.Pack(Pack(value), type);
            row.ContentHash = Convert.ToHexStringLower(SHA256.HashData(row.Content));
            row.Format = PartFormat.Of(type);
        }

        return row;
    }

    public EstateSnapshot Load(EstateSnapshot snapshot, EstatePartRow row, PartJson json)
    {
        var type = Type(json);
        var stored = row.Content is { } content && row.Format == PartFormat.Of(type) ? EstateDocuments.TryUnpack(content, type) : null;
        var value = stored is null ? null : Unpack(stored);
        return Set(snapshot, new EstatePart<T>(value, value is null ? null : row.ReadAt, EstatePartMapping.FailureOf(row)));
    }
}

/// <summary>Ways to make one.</summary>
internal static class StoredPart
{
    /// <summary>Facts by id, stored in the order of their ids, so that equal facts have equal bytes.</summary>
    public static IStoredPart ById<T>(
        string name,
        Func<EstateSnapshot, EstatePart<ImmutableDictionary<string, T>>> get,
        Func<EstateSnapshot, EstatePart<ImmutableDictionary<string, T>>, EstateSnapshot> set,
        Func<T, string> id,
        Func<PartJson, JsonTypeInfo<T[]>> type)
        where T : class => new StoredPart<ImmutableDictionary<string, T>, T[]>(
            name, get, set, facts => [.. facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => fact.Value)], facts => facts.ToImmutableDictionary(id, StringComparer.Ordinal), type);

    /// <summary>One fact, stored as it is.</summary>
    public static IStoredPart Whole<T>(
        string name, Func<EstateSnapshot, EstatePart<T>> get, Func<EstateSnapshot, EstatePart<T>, EstateSnapshot> set, Func<PartJson, JsonTypeInfo<T>> type)
        where T : class => new StoredPart<T, T>(name, get, set, static fact => fact, static fact => fact, type);
}

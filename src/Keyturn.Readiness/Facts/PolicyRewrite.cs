using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Facts;

/// <summary>Makes a fix of policies on a copy of the facts that all answers are read from. The changes are made anew in the documents as they stand, not put over them.</summary>
public static class PolicyRewrite
{
    /// <summary>Whether the facts hold every document that it changes: what a caller itself does otherwise, and session policies, are in none.</summary>
    public static bool CanApply(Fix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return !fix.CallerChanges.Any() && fix.Edits.All(edit => edit.Document.Place.Kind is LayerKind.Identity or LayerKind.Boundary or LayerKind.Resource or LayerKind.Key or LayerKind.Endpoint or LayerKind.Scp or LayerKind.Rcp);
    }

    /// <summary>The facts as they would be; <see langword="null"/> when a document or statement that it changes is not there, or not as it was.</summary>
    public static EstateSnapshot? Apply(EstateSnapshot snapshot, Fix fix)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(fix);
        return CanApply(fix) ? fix.Edits.Aggregate((EstateSnapshot?)snapshot, (now, edit) => now is null ? null : Apply(now, edit)) : null;
    }

    private static EstateSnapshot? Apply(EstateSnapshot snapshot, DocumentEdit edit) => edit.Document.Place.Kind switch
    {
        LayerKind.Endpoint => InEndpoint(snapshot.Network, edit) is { } network ? snapshot with { Network = network } : null,
        _ => Apply(snapshot.Permissions, edit) is { } permissions ? snapshot with { Permissions = permissions } : null,
    };

    private static PermissionEstate? Apply(PermissionEstate estate, DocumentEdit edit) => edit.Document.Place.Kind switch
    {
        LayerKind.Scp or LayerKind.Rcp => InOrganization(estate, edit),
        LayerKind.Key => Put(estate.Keys, edit.Document.Place.Owner, key => Put(key.Policy, policy => After(policy, edit)) is { } policy ? key with { Policy = policy } : null) is { } keys
            ? estate with { Keys = keys } : null,
        LayerKind.Resource => InSecret(estate, edit),
        _ when PolicyReference.IsManaged(edit.Document.Name) => Put(estate.ManagedPolicies, edit.Document.Name, policy => After(policy, edit)) is { } managed
            ? estate with { ManagedPolicies = managed } : null,
        _ => Put(estate.Roles, edit.Document.Place.Owner, role => Put(role.Inline, edit) is { } inline ? role with { Inline = inline } : null) is { } roles
            ? estate with { Roles = roles } : null,
    };

    private static PermissionEstate? InSecret(PermissionEstate estate, DocumentEdit edit) =>
        estate.Secrets.GetValueOrDefault(edit.Document.Place.Owner) is { } access
        && Put(access.Policy, policy => After(policy.Document, edit) is { } after ? new ResourcePolicy(after) : null) is { } part
            ? estate with { Secrets = estate.Secrets.SetItem(edit.Document.Place.Owner, access with { Policy = part }) }
            : null;

    private static NetworkEstate? InEndpoint(NetworkEstate network, DocumentEdit edit) =>
        Put(network.Endpoints, edit.Document.Place.Owner, endpoint =>
            endpoint.Policy is { } text && After(PolicySource.Parse(endpoint.Id, text), edit) is { Document: { } document } ? endpoint with { Policy = PolicyPrinter.Print(document) } : null) is { } endpoints
            ? network with { Endpoints = endpoints } : null;

    private static PermissionEstate? InOrganization(PermissionEstate estate, DocumentEdit edit) =>
        Put(estate.Organization, organization => edit.Document.Place.Kind == LayerKind.Scp
            ? InLevels(organization.Scps, edit) is { } scps ? organization with { Scps = scps } : null
            : InLevels(organization.Rcps, edit) is { } rcps ? organization with { Rcps = rcps } : null) is { } part
            ? estate with { Organization = part } : null;

    // The same policy may be attached at several levels: it is one document. A new one is attached where it is needed.
    private static ImmutableArray<ImmutableArray<PolicySource>>? InLevels(ImmutableArray<ImmutableArray<PolicySource>>? levels, DocumentEdit edit)
    {
        if (levels is not { } known)
            return null;

        var isThere = known.Any(level => level.Any(policy => policy.Name == edit.Document.Name));
        if (!isThere)
            return edit.Document.Level < known.Length && After(null, edit) is { } added ? known.SetItem(edit.Document.Level, known[edit.Document.Level].Add(added)) : null;

        ImmutableArray<ImmutableArray<PolicySource?>> changed = [.. known.Select(level => level.Select(policy => policy.Name == edit.Document.Name ? After(policy, edit) : policy).ToImmutableArray())];
        return changed.Any(level => level.Contains(null)) ? null : [.. changed.Select(level => level.OfType<PolicySource>().ToImmutableArray())];
    }

    private static ImmutableArray<PolicySource>? Put(ImmutableArray<PolicySource> policies, DocumentEdit edit)
    {
        var before = policies.FirstOrDefault(policy => policy.Name == edit.Document.Name);
        return After(before, edit) is not { } after ? null : before is null ? policies.Add(after) : policies.Replace(before, after, ReferenceEqualityComparer.Instance);
    }

    private static EstatePart<ImmutableDictionary<string, T>>? Put<T>(EstatePart<ImmutableDictionary<string, T>> part, string id, Func<T, T?> change)
        where T : class =>
        part.Value is { } values && values.TryGetValue(id, out var value) && change(value) is { } after ? part with { Value = values.SetItem(id, after) } : null;

    private static EstatePart<T>? Put<T>(EstatePart<T> part, Func<T, T?> change)
        where T : class => part.Value is { } value && change(value) is { } after ? part with { Value = after } : null;

    /// <summary>The document with the changes; a document that is to be new may have come into being meanwhile.</summary>
    private static PolicySource? After(PolicySource? before, DocumentEdit edit)
    {
        if (before is null)
            return edit.Document.IsNew ? new PolicySource(edit.Document.Name, DocumentChanger.Apply(null, edit.Changes)) : null;

        return before.Document is { } document && edit.Changes.OfType<DenyException>().All(change => Stands(change.Statement, document))
            ? before with { Document = DocumentChanger.Apply(document, edit.Changes), Text = null }
            : null;
    }

    // An exception is made in a statement by its place: another statement at that place must not get it.
    private static bool Stands(Statement statement, PolicyDocument document) =>
        document.Statements.FirstOrDefault(one => one.Index == statement.Index) is { } now && PolicyPrinter.Print(now) == PolicyPrinter.Print(statement);
}

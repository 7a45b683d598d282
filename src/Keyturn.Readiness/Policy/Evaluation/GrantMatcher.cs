using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Whether one grant covers a request on its key.</summary>
/// <remarks>"Grants in AWS KMS", KMS Developer Guide; "GrantConstraints", KMS API Reference: in a constraint the names of the encryption context ignore case, the
/// values do not, and operations without encryption context are not constrained.</remarks>
internal static class GrantMatcher
{
    private const string ContextPrefix = "kms:EncryptionContext:";

    /// <summary>The operations that take an encryption context, and CreateGrant, whose new grants must be as strict.</summary>
    private static bool IsConstrained(string operation) => operation.ToUpperInvariant() is
        "DECRYPT" or "ENCRYPT" or "GENERATEDATAKEY" or "GENERATEDATAKEYWITHOUTPLAINTEXT" or "GENERATEDATAKEYPAIR" or "GENERATEDATAKEYPAIRWITHOUTPLAINTEXT"
        or "REENCRYPTFROM" or "REENCRYPTTO" or "CREATEGRANT";

    public static PrincipalMatch Match(KmsGrant grant, AuthorizationRequest request)
    {
        var covers = Covers(grant, request);
        var grantee = PrincipalMatcher.Match([grant.Grantee], request.Caller);
        return new(covers.And(grantee.Direct), covers.And(grantee.Role), covers.And(grantee.Account));
    }

    /// <summary>Whether the grant covers the request, whoever makes it.</summary>
    public static Answer Covers(KmsGrant grant, AuthorizationRequest request)
    {
        var operation = KeyAuthorization.NameOf(request.Action);
        var constraints = IsConstrained(operation)
            ? Constraint(grant.EncryptionContextSubset, request, isWhole: false).And(Constraint(grant.EncryptionContextEquals, request, isWhole: true))
            : Answer.Yes;
        return Answer.Of(grant.Operations.Contains(operation, StringComparer.OrdinalIgnoreCase))
            .And(constraints)
            .And(Source(grant.SourceArn, request))
            .And(grant.Settling ? Answer.Unknown(UnknownCode.GrantSettling, grant.Id) : Answer.Yes);
    }

    private static Answer Source(string? wanted, AuthorizationRequest request) => wanted is null ? Answer.Yes : request.Lookup("aws:SourceArn") switch
    {
        ContextValue.AbsentValue => Answer.No,
        ContextValue.KnownValue known => Answer.Of(known.Values.Contains(wanted, StringComparer.Ordinal)),
        _ => Answer.Unknown(UnknownCode.KeyUnknown, "aws:SourceArn"),
    };

    private static Answer Constraint(ImmutableDictionary<string, string>? wanted, AuthorizationRequest request, bool isWhole)
    {
        if (wanted is null)
        {
            return Answer.Yes;
        }

        var stated = request.Context.Values.Where(pair => pair.Key.StartsWith(ContextPrefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(pair => pair.Key[ContextPrefix.Length..], pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        if (stated.Count == 0)
        {
            return request.Lookup($"{ContextPrefix}x") is ContextValue.AbsentValue
                ? Answer.Of(wanted.IsEmpty)
                : Answer.Unknown(UnknownCode.KeyUnknown, ContextPrefix + wanted.Keys.FirstOrDefault(""));
        }

        var pairs = Answer.All(wanted.Select(pair => Holds(pair.Key, pair.Value, stated)));
        var others = Answer.All(stated.Where(_ => isWhole).Where(pair => !wanted.Keys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).Select(pair => IsAbsent(pair.Key, pair.Value)));
        return pairs.And(others);
    }

    private static Answer Holds(string key, string value, Dictionary<string, ContextValue> stated) => stated.GetValueOrDefault(key) switch
    {
        null or ContextValue.AbsentValue => Answer.No,
        ContextValue.KnownValue known => Answer.Of(known.Values.Contains(value, StringComparer.Ordinal)),
        ContextValue.MaybeAbsentValue maybe when !maybe.Present.Values.Contains(value, StringComparer.Ordinal) => Answer.No,
        _ => Answer.Unknown(UnknownCode.KeyUnknown, ContextPrefix + key),
    };

    private static Answer IsAbsent(string key, ContextValue value) => value switch
    {
        ContextValue.AbsentValue => Answer.Yes,
        ContextValue.KnownValue => Answer.No,
        _ => Answer.Unknown(UnknownCode.KeyUnknown, ContextPrefix + key),
    };
}

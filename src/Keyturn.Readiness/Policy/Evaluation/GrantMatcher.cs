using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Whether one grant covers a request on its key.</summary>
/// <remarks>"Creating grants" and "Using grant constraints", KMS Developer Guide. The encryption context is compared with regard to case.</remarks>
internal static class GrantMatcher
{
    private const string ContextPrefix = "kms:EncryptionContext:";

    public static PrincipalMatch Match(KmsGrant grant, AuthorizationRequest request)
    {
        var covers = Answer.Of(grant.Operations.Contains(KeyAuthorization.NameOf(request.Action), StringComparer.OrdinalIgnoreCase))
            .And(Constraint(grant.EncryptionContextSubset, request, isWhole: false))
            .And(Constraint(grant.EncryptionContextEquals, request, isWhole: true))
            .And(grant.Settling ? Answer.Unknown(UnknownCode.GrantSettling, grant.Id) : Answer.Yes);
        var grantee = PrincipalMatcher.Match([grant.Grantee], request.Caller);
        return new(covers.And(grantee.Direct), covers.And(grantee.Role), covers.And(grantee.Account));
    }

    private static Answer Constraint(ImmutableDictionary<string, string>? wanted, AuthorizationRequest request, bool isWhole)
    {
        if (wanted is null)
        {
            return Answer.Yes;
        }

        var stated = request.Context.Values.Where(pair => pair.Key.StartsWith(ContextPrefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(pair => pair.Key[ContextPrefix.Length..], pair => pair.Value, StringComparer.Ordinal);
        if (stated.Count == 0)
        {
            return request.Lookup($"{ContextPrefix}x") is ContextValue.AbsentValue
                ? Answer.Of(wanted.IsEmpty)
                : Answer.Unknown(UnknownCode.KeyUnknown, ContextPrefix + wanted.Keys.FirstOrDefault(""));
        }

        var pairs = Answer.All(wanted.Select(pair => Holds(pair.Key, pair.Value, stated)));
        var others = Answer.All(stated.Where(_ => isWhole).Where(pair => !wanted.ContainsKey(pair.Key)).Select(pair => IsAbsent(pair.Key, pair.Value)));
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

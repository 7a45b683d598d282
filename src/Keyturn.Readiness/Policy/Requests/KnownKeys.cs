namespace Keyturn.Readiness.Policy.Requests;

/// <summary>What a condition key holds when nobody said: absent where the documentation says so, else anything.</summary>
public static class KnownKeys
{
    private const string Context = "kms:EncryptionContext:";
    private const string ContextKeys = "kms:EncryptionContextKeys";

    /// <summary>Absent or anything; a key that is not listed may hold anything.</summary>
    public static ContextValue DefaultOf(string key, AuthorizationRequest request)
    {
        if (Is(key, "aws:SecureTransport"))
        {
            return SecureTransport(request);
        }

        var absent = key switch
        {
            // "Global condition context keys": these two are sent by services that call with their own principal only.
            _ when Is(key, "aws:SourceAccount") || Is(key, "aws:SourceArn") || Is(key, "aws:SourceOrgID") || Is(key, "aws:PrincipalServiceNamesList") =>
                request.Caller.Kind != CallerKind.Service,

            // "Global condition context keys", aws:CalledVia: when a service calls on behalf of the principal.
            _ when key.StartsWith("aws:CalledVia", StringComparison.OrdinalIgnoreCase) => IsDirect(request.Context),

            // "Global condition context keys", aws:RequestTag and aws:TagKeys: with requests that pass tags.
            _ when Is(key, "aws:TagKeys") || key.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase) => !PassesTags(request),

            // The keys of one service are in requests to it alone ("Actions, resources, and condition keys for AWS services").
            _ when IsOf(key, "secretsmanager") => !IsOf(request.Action, "secretsmanager"),
            _ when IsOf(key, "kms") => !IsOf(request.Action, "kms") || IsOtherEncryptionContext(key, request.Context),
            _ => false,
        };
        return absent ? ContextValue.Absent : ContextValue.Anything;
    }

    /// <summary>Once the encryption context is stated at all, it is stated whole.</summary>
    private static bool IsOtherEncryptionContext(string key, RequestContext context) =>
        key.StartsWith(Context, StringComparison.OrdinalIgnoreCase)
        && context.Values.Any(pair => pair.Key.StartsWith(Context, StringComparison.OrdinalIgnoreCase) || Is(pair.Key, ContextKeys));

    /// <summary>These services answer over TLS only. Whether the key is in a call that another service makes is not documented.</summary>
    /// <remarks>"Infrastructure security in AWS Secrets Manager" and the same page of AWS KMS.</remarks>
    private static ContextValue SecureTransport(AuthorizationRequest request) =>
        !IsOf(request.Action, "secretsmanager") && !IsOf(request.Action, "kms") ? ContextValue.Anything
        : IsDirect(request.Context) ? ContextValue.Known("true") : ContextValue.MaybeAbsent("true");

    /// <summary>Whether it is stated that no other service makes the call.</summary>
    private static bool IsDirect(RequestContext context) =>
        context.Find("aws:ViaAWSService") is ContextValue.KnownValue { Values: [var via] } && Is(via, "false");

    private static bool PassesTags(AuthorizationRequest request)
    {
        var name = request.Action[(request.Action.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return name.StartsWith("Create", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Tag", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Untag", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the name of a key or action has a service's prefix.</summary>
    private static bool IsOf(string name, string service) =>
        name.StartsWith(service, StringComparison.OrdinalIgnoreCase) && name.AsSpan(service.Length).StartsWith(":", StringComparison.Ordinal);

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

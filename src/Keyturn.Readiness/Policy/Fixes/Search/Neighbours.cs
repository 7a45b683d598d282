using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Requests beside one that is to be allowed: other principals, actions and resources. A narrow change decides none of them anew.</summary>
internal static class Neighbours
{
    private const string Elsewhere = "000000000000";
    private const string Suffix = "Zz9yX8";

    /// <summary>The neighbours of all requests, but for those that are to be allowed themselves.</summary>
    public static IEnumerable<FixLeg> Of(ImmutableArray<FixLeg> legs)
    {
        var wanted = legs.Select(leg => (leg.Request.Action.ToUpperInvariant(), leg.Request.Resource.Arn)).ToHashSet();
        return legs.DistinctBy(leg => (leg.Request.Action, leg.Request.Resource.Arn, StatedContext.SecretArn(leg.Request))).SelectMany(leg => Callers(leg).Concat(Actions(leg, wanted)).Concat(Resources(leg, wanted)));
    }

    /// <summary>Others with no permissions of their own see what a resource policy opens; those with all permissions see what a limit lets through.</summary>
    private static IEnumerable<FixLeg> Callers(FixLeg leg)
    {
        var (request, layers) = (leg.Request, leg.Layers);
        var caller = request.Caller;
        if (caller.Kind == CallerKind.Service)
        {
            return
            [
                leg.Asking(request with { Caller = Caller.OfService("neighbour.amazonaws.com") }),
                leg.Asking(request with { Context = request.Context.With(StatedContext.SourceAccountKey, Elsewhere) }),
            ];
        }

        FixLeg As(string account, PolicyLayers others) => new(
            request with { Caller = Caller.RoleSession($"arn:{Arn.Part(CallerNames.Holder(caller) ?? caller.Name, 1)}:iam::{account}:role/neighbour") with { Tags = caller.Tags } }, others);

        var everything = Statements(new() { Index = 0, Effect = Effect.Allow, Actions = new(false, ["*"]), Resources = new(false, ["*"]) });
        var free = layers with { Boundary = Layer.Absent, Session = Layer.Absent };
        return
        [
            As(caller.Account, free with { Identity = Layer.Absent }),
            As(caller.Account, layers with { Identity = everything }),
            As(Elsewhere, free with { Identity = everything, Scps = [] }),
            As(request.Resource.Account, free with { Identity = Layer.Absent }),
        ];
    }

    private static IEnumerable<FixLeg> Actions(FixLeg leg, HashSet<(string Action, string Resource)> wanted)
    {
        string[] names = leg.Request.Resource.Kind switch
        {
            ResourceKind.Secret =>
            [
                "GetSecretValue", "DescribeSecret", "PutSecretValue", "UpdateSecret", "UpdateSecretVersionStage", "DeleteSecret", "PutResourcePolicy", "RotateSecret", "CancelRotateSecret",
            ],
            ResourceKind.KmsKey => ["Decrypt", "Encrypt", "GenerateDataKey", "ReEncryptFrom", "CreateGrant", "DescribeKey", "PutKeyPolicy", "ScheduleKeyDeletion", "DisableKey"],
            ResourceKind.Function => ["InvokeFunction", "GetFunction", "UpdateFunctionCode", "DeleteFunction"],
            _ => [],
        };
        return names.Select(name => $"{leg.Request.Service}:{name}").Where(action => !wanted.Contains((action.ToUpperInvariant(), leg.Request.Resource.Arn)))
            .Select(action => leg.Asking(leg.Request with { Action = action }));
    }

    private static IEnumerable<FixLeg> Resources(FixLeg leg, HashSet<(string Action, string Resource)> wanted)
    {
        var (request, layers) = (leg.Request, leg.Layers);
        var arn = request.Resource.Arn;
        var others = request.Resource.Kind switch
        {
            // The same name made again, its replica's look-alike, and any other.
            ResourceKind.Secret when arn.LastIndexOf('-') is > 0 and var dash => [$"{arn[..dash]}-{Suffix}", $"{arn[..dash]}-replica-{Suffix}", $"{arn[..arn.LastIndexOf(':')]}:neighbour-{Suffix}"],
            ResourceKind.KmsKey => (string[])[$"{arn[..arn.LastIndexOf('/')]}/neighbour"],
            _ => [],
        };
        foreach (var other in others.Where(other => !wanted.Contains((request.Action.ToUpperInvariant(), other))))
        {
            yield return new(request with { Resource = request.Resource with { Arn = other } }, layers with { Resource = Delegating(request.Caller.Account) });
        }

        if (request.Resource.Kind == ResourceKind.KmsKey && StatedContext.SecretArn(request) is { } secret)
        {
            yield return leg.Asking(request with { Context = request.Context.With(StatedContext.SecretArnKey, $"{secret}-neighbour") });
            yield return leg.Asking(request with { Context = Direct(request.Context) });
        }
    }

    /// <summary>A call to the key itself, with which no service and no encryption context comes.</summary>
    private static RequestContext Direct(RequestContext context) => new(context.Values.Where(pair => !pair.Key.StartsWith("kms:", StringComparison.OrdinalIgnoreCase))
        .Append(new(StatedContext.ViaServiceKey, ContextValue.Absent)).Append(new(StatedContext.SecretArnKey, ContextValue.Absent)));

    /// <summary>A resource whose policy leaves everything to the identity policies of the caller's account.</summary>
    private static Layer Delegating(string account) => Statements(
        new() { Index = 0, Effect = Effect.Allow, Principals = new(false) { Aws = [account] }, Actions = new(false, ["*"]), Resources = new(false, ["*"]) });

    private static Layer Statements(Statement statement) => Layer.Read(new PolicySource("", new(PolicyDocument.CurrentVersion, null, [statement])));
}

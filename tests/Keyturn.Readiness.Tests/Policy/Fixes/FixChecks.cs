using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Fixes.Rendering;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

/// <summary>What is promised of every fix, checked without the search's own means.</summary>
internal static class FixChecks
{
    /// <summary>One text per change: what it does and whose document it changes.</summary>
    public static string Describe(Fix fix) => string.Join(" + ", fix.Changes.Select(change => change is CallerChange caller ? $"{change.Code} {caller.Value}" : $"{change.Code}").Order(StringComparer.Ordinal));

    public static void ShouldKeepItsPromises(this Fix fix, params (AuthorizationRequest Request, PolicyLayers Layers)[] legs)
    {
        legs.ShouldAllBe(leg => After(fix.Changes, leg.Request, leg.Layers) == Verdict.Allowed);
        foreach (var change in fix.Changes)
        {
            var fewer = fix.Changes.Remove(change);
            legs.ShouldContain(leg => After(fewer, leg.Request, leg.Layers) != Verdict.Allowed, $"{Describe(fix)} does without {change.Code}");
        }

        // A caller that comes another way is compared with others that come that way.
        ChangeSet way = new([.. fix.Changes.Where(change => change is CallerChange)]), documents = new([.. fix.Changes.Where(change => change is DocumentChange)]);
        foreach (var (request, layers) in legs.SelectMany(leg => Beside(leg.Request, leg.Layers)).Where(one => !legs.Any(leg => IsSame(leg.Request, one.Request))))
        {
            var (asked, given) = way.ApplyTo(request, layers);
            var (changed, over) = documents.ApplyTo(asked, given);
            IsOpen(PolicyEvaluator.Evaluate(changed, over).Verdict).ShouldBe(
                IsOpen(PolicyEvaluator.Evaluate(asked, given).Verdict), $"{Describe(fix)}: {request.Caller.Name} {request.Action} {request.Resource.Arn}");
        }

        foreach (var edit in fix.Edits)
        {
            edit.ShouldRoundTrip();
        }
    }

    public static Verdict After(ImmutableArray<PolicyChange> changes, AuthorizationRequest request, PolicyLayers layers)
    {
        var (changed, over) = new ChangeSet(changes).ApplyTo(request, layers);
        return PolicyEvaluator.Evaluate(changed, over).Verdict;
    }

    /// <summary>The document as printed, and the text as patched, say what the document says.</summary>
    public static void ShouldRoundTrip(this DocumentEdit edit)
    {
        var printed = PolicyPrinter.Print(edit.After);
        var parsed = PolicyParser.Parse(printed);
        parsed.Understood.ShouldBeTrue(printed);
        PolicyPrinter.Print(parsed.Document!).ShouldBe(printed);

        var before = edit.Before is null ? null : JsonNode.Parse(edit.Before.Text ?? PolicyPrinter.Print(edit.Before.Document!));
        var patched = JsonPatch.Apply(before, JsonNode.Parse(PatchRenderer.Render(edit))!.AsArray())!.ToJsonString();
        PolicyPrinter.Print(PolicyParser.Parse(patched).Document!).ShouldBe(printed);
    }

    private static bool? IsOpen(Verdict verdict) => verdict switch { Verdict.Allowed => true, Verdict.Unknown => null, _ => false };

    private static bool IsSame(AuthorizationRequest left, AuthorizationRequest right) =>
        left.Caller == right.Caller && left.Action == right.Action && left.Resource.Arn == right.Resource.Arn && Secret(left) == Secret(right) && IsVia(left) == IsVia(right);

    private static string? Secret(AuthorizationRequest request) => request.Lookup(SecretKey) is ContextValue.KnownValue { Values: [var secret] } ? secret : null;

    private static bool IsVia(AuthorizationRequest request) => request.Lookup("kms:ViaService") is ContextValue.KnownValue;

    private const string SecretKey = "kms:EncryptionContext:SecretARN";

    private static IEnumerable<(AuthorizationRequest Request, PolicyLayers Layers)> Beside(AuthorizationRequest request, PolicyLayers layers)
    {
        var all = Case.Layer(Case.Allow());
        var free = layers with { Boundary = Layer.Absent, Session = Layer.Absent };
        if (request.Caller.Kind != CallerKind.Service)
        {
            foreach (var account in new[] { request.Caller.Account, request.Resource.Account, "999988887777" }.Where(account => account.Length > 0).Distinct())
            {
                var sibling = request with { Caller = Caller.RoleSession($"arn:aws:iam::{account}:role/app/web2", $"arn:aws:sts::{account}:assumed-role/web2/i-1") };
                var scps = account == request.Caller.Account ? layers.Scps : [];
                yield return (sibling, free with { Identity = Layer.Absent, Scps = scps });
                yield return (sibling, free with { Identity = all, Scps = scps });
                yield return (sibling, layers with { Identity = all, Scps = scps });
            }
        }

        string[] actions =
        [
            "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue", "secretsmanager:DeleteSecret", "secretsmanager:PutResourcePolicy", "secretsmanager:DescribeSecret",
            "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:ScheduleKeyDeletion", "kms:PutKeyPolicy", "kms:CreateGrant", "kms:DescribeKey",
        ];
        foreach (var action in actions.Where(action => action.StartsWith(request.Service + ":", StringComparison.Ordinal)))
        {
            yield return (request with { Action = action }, layers);
        }

        var arn = request.Resource.Arn;
        var delegating = layers with { Resource = Case.Layer(Case.Allow(rest: Case.To(request.Caller.Account))) };
        if (request.Resource.Kind == ResourceKind.Secret)
        {
            var name = arn[..arn.LastIndexOf('-')];
            foreach (var other in new[] { $"{name}-replica-AbCdEf", $"{name}-QqQqQq", $"{name}2-AbCdEf", $"{name}/x-AbCdEf" })
            {
                yield return (request with { Resource = request.Resource with { Arn = other } }, delegating);
            }
        }
        else if (request.Resource.Kind == ResourceKind.KmsKey)
        {
            yield return (request with { Resource = request.Resource with { Arn = $"{arn}9" } }, delegating);
            if (IsVia(request))
            {
                yield return (request with { Context = request.Context.With(SecretKey, $"{Case.SecretArn}-replica-AbCdEf") }, layers);
                yield return (request with { Context = request.Context.With(SecretKey, ContextValue.Absent).With("kms:ViaService", ContextValue.Absent) }, layers);
            }
        }
    }
}

using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Fuzzing;

/// <summary>What is done with an input: it is parsed, and when it is a policy also printed, parsed again, evaluated and explained.</summary>
internal static class Subject
{
    private const string Account = "111122223333";

    private static readonly AuthorizationRequest OnSecret = new(
        Caller.RoleSession($"arn:aws:iam::{Account}:role/app/web", $"arn:aws:sts::{Account}:assumed-role/web/i-1") with { Tags = ImmutableDictionary<string, string>.Empty.Add("team", "prod") },
        "secretsmanager:GetSecretValue",
        Target.Secret($"arn:aws:secretsmanager:eu-west-1:{Account}:secret:prod/db-AbCdEf"),
        RequestContext.Empty.With("aws:TagKeys", ContextValue.KnownSet("a", "b")).With("aws:UserAgent", "").With("aws:SourceIp", "10.0.0.1"));

    private static readonly AuthorizationRequest OnKey = OnSecret with
    {
        Caller = Caller.User($"arn:aws:iam::{Account}:user/ann"), Action = "kms:Decrypt", Resource = Target.KmsKey($"arn:aws:kms:eu-west-1:{Account}:key/1234abcd"), Context = RequestContext.Empty,
    };

    /// <summary>Does it all, and says which ways the input took; a way that no input took before makes it worth keeping.</summary>
    public static IEnumerable<string> Try(string input, Action<string> phase)
    {
        phase("parse");
        var result = PolicyParser.Parse(input);
        var ways = result.Problems.Select(problem => $"{problem.Code} {Shape(problem.Detail)}").ToList();
        if (result.Document is not { } document)
        {
            return result.Problems.IsEmpty ? throw new InvalidOperationException("neither document nor problem") : ways;
        }

        phase("print");
        var printed = PolicyPrinter.Print(document);
        var again = PolicyParser.Parse(printed);
        if (again.Document is null && IsWithinBounds(again))
        {
            throw new InvalidOperationException($"what is printed is no policy: {again.Problems[0]}");
        }

        if (again.Document is not null && PolicyPrinter.Print(again.Document) != printed)
        {
            throw new InvalidOperationException("what is printed says something else");
        }

        phase("evaluate");
        ways.AddRange(document.Statements.Take(50).SelectMany(Ways));
        var policies = Layer.Read(PolicySource.Parse("input", input));
        ways.AddRange(Explain(OnSecret, PolicyLayers.None with { Identity = policies }));
        ways.AddRange(Explain(OnKey, PolicyLayers.None with { Resource = policies, Boundary = policies }));
        return ways;
    }

    /// <summary>Indentation may take a document of the greatest length over the bound.</summary>
    private static bool IsWithinBounds(ParseResult result) => result.Problems[0].Code != ProblemCode.TooLong;

    private static IEnumerable<string> Explain(AuthorizationRequest request, PolicyLayers layers)
    {
        var split = CaseSplitter.Evaluate(request, layers);
        var explanation = Explainer.Explain(split);
        if (explanation.Reasons.IsEmpty)
        {
            throw new InvalidOperationException($"{explanation.Verdict} without a reason");
        }

        return explanation.Reasons.Take(50).Select(reason => $"{explanation.Verdict} {reason.Code} {reason.Question?.Code} {StatementInDocument.Of(reason)?.Text[0]}");
    }

    private static IEnumerable<string> Ways(Statement statement) =>
        statement.Conditions.Select(clause => $"{clause.OperatorText} {Shape(clause.Key)} {Shape(clause.Values[0])}").Append(
            $"{statement.Effect} {statement.Actions.Negated} {statement.Resources?.Negated} {statement.Principals?.Negated} {Shape(statement.Actions.Values[0])} {statement.Resources?.Values.Length > 1}");

    /// <summary>A text by what kinds of characters it has, so that each new name is not a new way.</summary>
    private static string Shape(string text) => text.Length == 0 ? "empty"
        : $"{(text.Contains('*', StringComparison.Ordinal) ? '*' : '-')}{(text.Contains("${", StringComparison.Ordinal) ? '$' : '-')}{(text.Contains(':', StringComparison.Ordinal) ? ':' : '-')}";
}

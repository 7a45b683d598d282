using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes.Documents;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class ClauseJoinTests
{
    [Theory]
    [InlineData("", "ArnNotEquals aws:PrincipalArn [a]", "ArnNotEquals aws:PrincipalArn [a]")]
    [InlineData("ArnNotEquals aws:PrincipalArn [b]", "ArnNotEquals aws:PrincipalArn [a]", "ArnNotEquals aws:PrincipalArn [b a]")]
    [InlineData("ArnNotEquals AWS:principalarn [b]", "ArnNotEquals aws:PrincipalArn [a]", "ArnNotEquals AWS:principalarn [b a]")]
    [InlineData("ArnNotLike aws:PrincipalArn [b*]", "ArnNotEquals aws:PrincipalArn [a]", "ArnNotLike aws:PrincipalArn [b* a]")]
    [InlineData("StringNotLike aws:PrincipalArn [b]", "ArnNotEquals aws:PrincipalArn [a]", "StringNotLike aws:PrincipalArn [b a]")]
    [InlineData("StringNotEquals aws:PrincipalArn [a]", "ArnNotEquals aws:PrincipalArn [a]", "StringNotEquals aws:PrincipalArn [a]")]
    [InlineData("StringNotLike aws:PrincipalArn [b]; ArnNotEquals aws:PrincipalArn [c]", "ArnNotEquals aws:PrincipalArn [a]", "StringNotLike aws:PrincipalArn [b]; ArnNotEquals aws:PrincipalArn [c a]")]
    [InlineData("ForAnyValue:ArnNotLike aws:PrincipalArn [b]", "ArnNotEquals aws:PrincipalArn [a]", "ForAnyValue:ArnNotLike aws:PrincipalArn [b]; ArnNotEquals aws:PrincipalArn [a]")]
    [InlineData("ArnNotEquals aws:SourceArn [b]", "ArnNotEquals aws:PrincipalArn [a]", "ArnNotEquals aws:SourceArn [b]; ArnNotEquals aws:PrincipalArn [a]")]
    [InlineData("ArnLike aws:PrincipalArn [b]", "ArnEquals aws:PrincipalArn [a]", "ArnLike aws:PrincipalArn [b]; ArnEquals aws:PrincipalArn [a]")]
    [InlineData("ArnEquals aws:PrincipalArn [b a]", "ArnEquals aws:PrincipalArn [a]", "ArnEquals aws:PrincipalArn [a]")]
    public void And_OneClauseMore_JoinsTheListOfExceptionsThatIsThere(string before, string more, string after) =>
        string.Join("; ", ClauseJoin.And([.. before.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Clause)], Clause(more)).Select(Text)).ShouldBe(after);

    private static ConditionClause Clause(string text)
    {
        var (comparison, key, values) = (text.Split(' ')[0], text.Split(' ')[1], text[(text.IndexOf('[', StringComparison.Ordinal) + 1)..^1]);
        var isSet = comparison.StartsWith("ForAnyValue:", StringComparison.Ordinal);
        return new(Enum.Parse<ConditionOperator>(comparison[(isSet ? "ForAnyValue:".Length : 0)..]), isSet ? SetQualifier.ForAnyValue : SetQualifier.None, false, key, [.. values.Split(' ')]);
    }

    private static string Text(ConditionClause clause) => $"{clause.OperatorText} {clause.Key} [{string.Join(' ', clause.Values)}]";
}

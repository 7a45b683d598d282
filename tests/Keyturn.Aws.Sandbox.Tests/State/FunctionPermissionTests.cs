using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.State;

/// <summary>Which statement of a function's policy lets Secrets Manager invoke it.</summary>
public sealed class FunctionPermissionTests
{
    private const string Secret = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:app/db-AbCdEf";

    [Theory]
    [InlineData("secretsmanager.amazonaws.com", null, null, true)]
    [InlineData("*", null, null, true)]
    [InlineData("events.amazonaws.com", null, null, false)]
    [InlineData("secretsmanager.amazonaws.com", "111122223333", null, true)]
    [InlineData("secretsmanager.amazonaws.com", "444455556666", null, false)]
    [InlineData("secretsmanager.amazonaws.com", null, Secret, true)]
    [InlineData("secretsmanager.amazonaws.com", null, "arn:aws:secretsmanager:*:111122223333:secret:app/*", true)]
    [InlineData("secretsmanager.amazonaws.com", null, "arn:aws:secretsmanager:*:111122223333:secret:crm/*", false)]
    [InlineData("secretsmanager.amazonaws.com", "111122223333", "arn:aws:secretsmanager:*:111122223333:secret:crm/*", false)]
    public void AllowsRotationOf_Statement_IsReadAsAwsReadsIt(string principal, string? account, string? arn, bool allowed) =>
        new FunctionPermission("s", principal, account, arn).AllowsRotationOf(Secret, "111122223333").ShouldBe(allowed);

    [Theory]
    [InlineData("a*c", "abc", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("A*", "abc", false)]
    [InlineData("a\\*", "a\\b", true)]
    public void Wildcard_StarAndQuestionMark_MatchCaseSensitively(string pattern, string text, bool matches) => Wildcard.Matches(pattern, text).ShouldBe(matches);

    [Theory]
    [InlineData("rotate", true)]
    [InlineData("arn:aws:lambda:ap-northeast-1:111122223333:function:rotate", true)]
    [InlineData("arn:aws:lambda:ap-northeast-1:111122223333:function:rotate:live", true)]
    [InlineData("rotate:live", true)]
    [InlineData("Rotate", false)]
    public void FunctionStore_NameArnOrQualified_FindsTheFunction(string id, bool found)
    {
        var store = new FunctionStore();
        store.Add(new FunctionRecord { Name = "rotate", Arn = "arn", Runtime = "python3.12", Role = "role", LastModified = default });

        (store.Find(id) is not null).ShouldBe(found);
        store.Remove("rotate");
        store.Find(id).ShouldBeNull();
    }

    [Fact]
    public void StableId_SameText_IsTheSameIdInItsAlphabet()
    {
        StableId.Of("x", 16).ShouldBe(StableId.Of("x", 16));
        StableId.Of("x", 16).ShouldNotBe(StableId.Of("y", 16));
        StableId.Of("x", 16).ShouldMatch("^[A-Z2-7]{16}$");
        StableId.SecretSuffix("x").ShouldMatch("^[A-Za-z0-9]{6}$");
        Guid.TryParse(StableId.Uuid("x"), out _).ShouldBeTrue();
    }
}

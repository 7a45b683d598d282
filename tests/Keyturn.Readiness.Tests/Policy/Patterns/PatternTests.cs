using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Tests.Policy.Patterns;

public sealed class PatternTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abbd", false)]
    [InlineData("*ab*ab", "abab", true)]
    [InlineData("*ab*ab", "aab", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("abc", "ab", false)]
    [InlineData("A", "a", false)]
    [InlineData("a", "", false)]
    [InlineData("a*", "ba", false)]
    [InlineData("a**", "a", true)]
    [InlineData("a**b", "ab", true)]
    [InlineData("*a?", "aab", true)]
    [InlineData("a*?", "a", false)]
    [InlineData("*aab", "aaab", true)]
    public void Matches_Wildcards_CoverTheWholeText(string pattern, string text, bool expected) => Glob.Matches(pattern, text).ShouldBe(expected);

    [Fact]
    public void Matches_LiteralCharacters_AreNoWildcards()
    {
        Glob.Matches("a*", "ab", literal: [false, true]).ShouldBeFalse();
        Glob.Matches("a*", "a*", literal: [false, true]).ShouldBeTrue();
        Glob.Matches("a?", "ab", literal: [false, true]).ShouldBeFalse();
        Glob.Matches("a*", "a", literal: [false, true]).ShouldBeFalse();
    }

    [Fact]
    public void Matches_StarsThatAreLiteralAtTheEnd_MustBeThere()
    {
        Glob.Matches("a**", "a*", literal: [false, false, true]).ShouldBeTrue();
        Glob.Matches("a**", "a", literal: [false, true, false]).ShouldBeFalse();
        Glob.Matches("*?", "a?", literal: [false, true]).ShouldBeTrue();
        Glob.Matches("*?", "ab", literal: [false, true]).ShouldBeFalse();
    }

    [Fact]
    public void Matches_WithoutRegardToCase_IsForLettersOnly()
    {
        Glob.Matches("aB*", "AbC", ignoreCase: true).ShouldBeTrue();
        Glob.Matches("é", "É", ignoreCase: true).ShouldBeTrue();
        Glob.Matches("ab", "ac", ignoreCase: true).ShouldBeFalse();
    }

    [Fact]
    public void Matches_HostilePattern_EndsSoon() =>
        Glob.Matches(string.Concat(Enumerable.Repeat("*a", 2_000)) + "b", new string('a', 4_000)).ShouldBeFalse();

    [Theory]
    [InlineData("*", Truth.Yes)]
    [InlineData("secretsmanager:GetSecretValue", Truth.Yes)]
    [InlineData("SecretsManager:getsecretvalue", Truth.Yes)]
    [InlineData("secretsmanager:Get*", Truth.Yes)]
    [InlineData("secretsmanager:GetSecretValu?", Truth.Yes)]
    [InlineData("secretsmanager:GetSecret", Truth.No)]
    [InlineData("kms:*", Truth.No)]
    [InlineData("secrets*:GetSecretValue", Truth.Unknown)]
    [InlineData("s3*:GetSecretValue", Truth.No)]
    [InlineData("GetSecretValue", Truth.Unknown)]
    [InlineData(":GetSecretValue", Truth.Unknown)]
    [InlineData("*:*", Truth.Yes)]
    [InlineData("*:GetSecretValue", Truth.Unknown)]
    [InlineData("?ecretsmanager:GetSecretValue", Truth.Unknown)]
    [InlineData("?kms:*", Truth.No)]
    [InlineData("secretsmanager:", Truth.No)]
    public void Action_Pattern_IgnoresCaseAndIsWhole(string pattern, Truth expected) => ActionPattern.Match(pattern, Case.Read).Truth.ShouldBe(expected);

    [Theory]
    [InlineData("*", Truth.Yes)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf", Truth.Yes)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-??????", Truth.Yes)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db", Truth.No)]
    [InlineData("arn:aws:secretsmanager:*:*:secret:prod/*", Truth.Yes)]
    [InlineData("arn:*:secretsmanager:*:*:*", Truth.Yes)]
    [InlineData("arn:aws:secretsmanager:*:*:secret:Prod/*", Truth.No)]
    [InlineData("arn:aws:secretsmanager:*", Truth.Yes)]
    [InlineData("arn:aws:s*", Truth.Yes)]
    [InlineData("arn:aws:kms:*", Truth.No)]
    [InlineData("arn:aws:secretsmanager:*:secret:prod/db-AbCdEf", Truth.Unknown)]
    [InlineData("arn:aws:secretsmanager:*db-AbCdEf", Truth.Unknown)]
    [InlineData("arn:aws:secretsmanager:eu-west-1*:secret:prod/db-AbCdEf", Truth.Unknown)]
    [InlineData("arn:aws:*:eu-west-1:111122223333:secret:prod/db-AbCdEf", Truth.Unknown)]
    [InlineData("arn:aws:*:eu-west-1:444455556666:secret:prod/db-AbCdEf", Truth.No)]
    [InlineData("arn:aws", Truth.No)]
    [InlineData("*:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf", Truth.Yes)]
    [InlineData("arn:aws:secretsmanage?:eu-west-1:111122223333:secret:prod/db-AbCdEf", Truth.Unknown)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:*", Truth.Yes)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:1*3:secret:prod/*", Truth.Yes)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:*", Truth.Yes)]
    [InlineData("arn*", Truth.Yes)]
    [InlineData("*Ef", Truth.Unknown)]
    [InlineData("arn:*:prod/db-AbCdEf", Truth.Unknown)]
    [InlineData("arn:aws:*:eu-west-1:*", Truth.Yes)]
    [InlineData("arn:*s*Ef", Truth.Unknown)]
    public void Resource_Pattern_ComparesPartByPart(string pattern, Truth expected) => ArnPattern.Match(pattern, Case.SecretArn).Truth.ShouldBe(expected);

    [Theory]
    [InlineData("arn:aws:*r", Truth.Unknown)]
    [InlineData("*r", Truth.Unknown)]
    [InlineData("arn:*s:secretsmanager:*r", Truth.Unknown)]
    [InlineData("arn:aws:secretsmanager", Truth.No)]
    public void Resource_PatternWhosePartsFitButThatIsShort_CrossesAColon(string pattern, Truth expected)
    {
        // The Region ends like the whole, so that each part fits by itself.
        const string Name = "arn:aws:secretsmanager:mid-r:111122223333:secret:prod/dbr";

        ArnPattern.Match(pattern, Name).Truth.ShouldBe(expected);
        new CompiledPattern(new(pattern)).Match(Name).ShouldBe(expected);
    }

    [Theory]
    [InlineData("*", Truth.Yes)]
    [InlineData("**", Truth.Yes)]
    [InlineData("?", Truth.No)]
    [InlineData("arn:aws:secretsmanager:*:*:secret:*", Truth.No)]
    public void Resource_PatternOverNoResource_NeedsAStar(string pattern, Truth expected) => ArnPattern.Match(pattern, "*").Truth.ShouldBe(expected);

    [Fact]
    public void Part_OfArn_LeavesColonsOfTheResource()
    {
        Arn.Part(Case.SecretArn, Arn.Resource).ShouldBe("secret:prod/db-AbCdEf");
        Arn.RegionOf(Case.SecretArn).ShouldBe("eu-west-1");
        Arn.AccountOf("arn:aws").ShouldBe("");
        Arn.NameOf(Case.RoleArn).ShouldBe("web");
    }
}

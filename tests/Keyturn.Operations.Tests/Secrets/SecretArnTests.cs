using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class SecretArnTests
{
    [Theory]
    [InlineData("arn:aws:secretsmanager:us-west-2:111122223333:secret:prod/db-AbCdE1", "prod/db")]
    [InlineData("arn:aws:secretsmanager:us-west-2:111122223333:secret:x-AbCdEf", "x")]
    [InlineData("arn:aws:secretsmanager:us-west-2:111122223333:secret:like-suffix-AbCdEf", "like-suffix")]
    public void Parse_FullArn_HasScopeAndNameWithoutSuffix(string text, string name)
    {
        var arn = SecretArn.Parse(text);
        arn.Value.ShouldBe(text);
        arn.ToString().ShouldBe(text);
        arn.Name.ShouldBe(name);
        arn.Scope.ShouldBe(new EstateScope("aws", "111122223333", "us-west-2"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("prod/db")]
    [InlineData("urn:aws:secretsmanager:us-west-2:111122223333:secret:prod/db-AbCdEf")]
    [InlineData("arn::secretsmanager:us-west-2:111122223333:secret:prod/db-AbCdEf")]
    [InlineData("arn:aws:ssm:us-west-2:111122223333:secret:prod/db-AbCdEf")]
    [InlineData("arn:aws:secretsmanager::111122223333:secret:prod/db-AbCdEf")]
    [InlineData("arn:aws:secretsmanager:us-west-2:11112222333:secret:prod/db-AbCdEf")]
    [InlineData("arn:aws:secretsmanager:us-west-2:11112222333x:secret:prod/db-AbCdEf")]
    [InlineData("arn:aws:secretsmanager:us-west-2:111122223333:key:prod/db-AbCdEf")]
    [InlineData("arn:aws:secretsmanager:us-west-2:111122223333:secret:-AbCdEf")]
    [InlineData("arn:aws:secretsmanager:us-west-2:111122223333:secret:prod/db_AbCdEf")]
    [InlineData("arn:aws:secretsmanager:us-west-2:111122223333:secret:prod/db-AbCdE")]
    [InlineData("arn:aws:secretsmanager:us-west-2:111122223333:secret:prod/db-AbC.Ef")]
    public void TryParse_NotAFullArn_IsFalse(string? text)
    {
        SecretArn.TryParse(text, out var arn).ShouldBeFalse();
        arn.ShouldBeNull();
    }

    [Fact]
    public void Parse_PartialArn_QuotesItInTheException() =>
        Should.Throw<FormatException>(() => SecretArn.Parse("prod/db")).Message.ShouldContain("'prod/db'");
}

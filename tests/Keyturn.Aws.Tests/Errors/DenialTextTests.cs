using Keyturn.Aws.Errors;

namespace Keyturn.Aws.Tests.Errors;

public sealed class DenialTextTests
{
    private const string Start =
        "User: arn:aws:sts::111111111111:assumed-role/keyturn-read/console-collector is not authorized to perform: secretsmanager:RotateSecret on resource: arn:aws:secretsmanager:ap-northeast-1:111111111111:secret:shop/oracle-AbCdEf";

    [Theory]
    [InlineData(" because no identity-based policy allows the secretsmanager:RotateSecret action", "identity-based policy", false)]
    [InlineData(" because no resource-based policy allows the secretsmanager:RotateSecret action", "resource-based policy", false)]
    [InlineData(" because no VPC endpoint policy allows the secretsmanager:RotateSecret action", "VPC endpoint policy", false)]
    [InlineData(" because no permissions boundary allows the secretsmanager:RotateSecret action", "permissions boundary", false)]
    [InlineData(" because no session policy allows the secretsmanager:RotateSecret action", "session policy", false)]
    [InlineData(" with an explicit deny in a service control policy", "service control policy", true)]
    [InlineData(" with an explicit deny in an identity-based policy", "identity-based policy", true)]
    [InlineData(" with an explicit deny in a resource-based policy.", "resource-based policy", true)]
    [InlineData(" with an explicit deny in a service control policy: arn:aws:organizations::999999999999:policy/o-1/p-1", "service control policy", true)]
    [InlineData("", null, false)]
    public void Parse_Tail_NamesThePolicyType(string tail, string? type, bool @explicit)
    {
        var denial = DenialText.Parse(Start + tail);

        denial.PolicyType.ShouldBe(type);
        denial.Explicit.ShouldBe(@explicit);
        denial.Action.ShouldBe("secretsmanager:RotateSecret");
        denial.Principal.ShouldBe("arn:aws:sts::111111111111:assumed-role/keyturn-read/console-collector");
        denial.Resource.ShouldBe("arn:aws:secretsmanager:ap-northeast-1:111111111111:secret:shop/oracle-AbCdEf");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Access Denied")]
    [InlineData("User:  is not authorized")]
    public void Parse_OtherText_SaysNothing(string text) =>
        DenialText.Parse(text).ShouldBe(new DenialText(null, null, null, null, false));
}

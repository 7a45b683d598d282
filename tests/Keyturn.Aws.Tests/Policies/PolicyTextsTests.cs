using Keyturn.Aws.Policies;

namespace Keyturn.Aws.Tests.Policies;

public sealed class PolicyTextsTests
{
    private const string Text = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}}""";

    [Fact]
    public void Read_SameTextUnderTwoNames_IsUnderstoodOnce()
    {
        var texts = new PolicyTexts();

        var (first, second) = (texts.Read("a", Text), texts.Read("b", Text));

        second.Document.ShouldBeSameAs(first.Document.ShouldNotBeNull());
        (first.Name, second.Name).ShouldBe(("a", "b"));
    }
}

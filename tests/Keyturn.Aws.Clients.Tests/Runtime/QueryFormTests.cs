using System.Text.Json.Nodes;
using Keyturn.Aws.Clients.Runtime;

namespace Keyturn.Aws.Clients.Tests.Runtime;

/// <summary>A structure flattened into the names of the Query protocol.</summary>
public sealed class QueryFormTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"A":"x"}""", "A=x")]
    [InlineData("""{"A":true,"B":7,"C":1.5}""", "A=true|B=7|C=1.5")]
    [InlineData("""{"A":null,"B":"y"}""", "B=y")]
    [InlineData("""{"A":[]}""", "A=")]
    [InlineData("""{"A":["x","y"]}""", "A.member.1=x|A.member.2=y")]
    [InlineData("""{"A":["x",null,"z"]}""", "A.member.1=x|A.member.3=z")]
    [InlineData("""{"A":{"B":{"C":"x"}}}""", "A.B.C=x")]
    [InlineData("""{"A":[{"B":"x"},{"B":"y","C":"z"}]}""", "A.member.1.B=x|A.member.2.B=y|A.member.2.C=z")]
    [InlineData("""{"Filters":[{"Name":"id","Values":["1","2"]}]}""", "Filters.Filter.1.Name=id|Filters.Filter.1.Values.Value.1=1|Filters.Filter.1.Values.Value.2=2")]
    [InlineData("""{"Outer":{"Filters":["x"]}}""", "Outer.Filters.Filter.1=x")]
    [InlineData("""{"A":[["x"]]}""", "A.member.1.member.1=x")]
    [InlineData("""{"A":""}""", "A=")]
    public void Flatten_Structure_NumbersListsAndJoinsNames(string json, string form)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal) { ["Filters"] = "Filter", ["Values"] = "Value" };

        var pairs = QueryForm.Flatten(JsonNode.Parse(json), members);

        string.Join('|', pairs.Select(pair => $"{pair.Key}={pair.Value}")).ShouldBe(form);
    }

    [Fact]
    public void Flatten_Nothing_IsNothing() => QueryForm.Flatten(null, new Dictionary<string, string>(StringComparer.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Flatten_LongList_IsNumberedFromOneInOrder()
    {
        var list = new JsonObject { ["A"] = new JsonArray([.. Enumerable.Range(0, 12).Select(number => JsonValue.Create(number))]) };

        QueryForm.Flatten(list, new Dictionary<string, string>(StringComparer.Ordinal)).Select(pair => pair.Key)
            .ShouldBe(Enumerable.Range(1, 12).Select(number => $"A.member.{number}"));
    }
}

using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>Answers in the protocol of an operation.</summary>
internal static class ProtocolAnswers
{
    extension(OfferedOperation operation)
    {
        /// <summary>An answer with these members.</summary>
        public Answer Answering(JsonObject members) => operation.SpeaksXml ? Xml(operation, members) : Answer.Json(members.ToJsonString());

        /// <summary>An answer with members that nobody knows yet.</summary>
        public Answer AnsweringOfTomorrow() => operation.SpeaksXml
            ? Xml(operation, new JsonObject { ["Tomorrow"] = new JsonObject { ["A"] = new JsonArray("1", "2") }, ["ContentLength"] = 7, ["HttpStatusCode"] = "5" })
            : Answer.Json("""{"Tomorrow":{"A":[1,{"B":null}]},"ContentLength":7,"ResponseMetadata":5}""");

        /// <summary>An answer without a member.</summary>
        public Answer AnsweringNothing() => operation.SpeaksXml ? Answer.Xml($"<{operation.Name}Response/>") : Answer.Empty(200);

        /// <summary>An error of this code.</summary>
        public Answer Failing(string code, string message, int status = 400) => operation.SpeaksXml
            ? Answer.Xml(new XElement("ErrorResponse", new XElement("Error", new XElement("Code", code), new XElement("Message", message)), new XElement("RequestId", Answer.RequestId)).ToString(), status)
            : Answer.Error(code, message, status);
    }

    private static Answer Xml(OfferedOperation operation, JsonObject members)
    {
        XNamespace space = "https://example.amazonaws.com/doc/";
        var answer = new XElement(space + (operation.Name + "Response"));
        if (operation.Protocol == WireProtocol.Query)
        {
            answer.Add(new XElement(space + (operation.Name + "Result"), Elements(members, space)));
            answer.Add(new XElement(space + "ResponseMetadata", new XElement(space + "RequestId", Answer.RequestId)));
        }
        else
        {
            answer.Add(Elements(members, space));
        }

        return Answer.Xml(answer.ToString(SaveOptions.DisableFormatting));
    }

    private static IEnumerable<XElement> Elements(JsonObject members, XNamespace space) =>
        members.Select(m => new XElement(space + m.Key, Content(m.Value.ShouldNotBeNull(), space)));

    private static object Content(JsonNode node, XNamespace space) => node switch
    {
        JsonObject members => Elements(members, space),
        JsonArray items => items.Select(item => new XElement(space + "member", Content(item.ShouldNotBeNull(), space))),
        _ => node.ToString(),
    };
}

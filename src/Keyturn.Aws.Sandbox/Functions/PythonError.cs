using System.Collections.Immutable;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>An error that ends a step of a rotation function, as Python would report it.</summary>
/// <param name="Type">Python's class name, for instance <c>ValueError</c>, <c>KeyError</c>, <c>ResourceNotFoundException</c>.</param>
/// <param name="Message">Its text; never a value.</param>
/// <param name="Frames">Lines of the traceback below its first line.</param>
public sealed record PythonError(string Type, string Message, ImmutableArray<string> Frames)
{
    /// <summary>An error raised inside the template's function <paramref name="function"/>.</summary>
    public static PythonError In(string function, string type, string message) =>
        new(type, message,
        [
            $"File \"/var/task/lambda_function.py\", line {LineOf("lambda_handler") + LineOf(function) % 17}, in lambda_handler",
            $"  {function}(service_client, arn, token)",
            $"File \"/var/task/lambda_function.py\", line {LineOf(function)}, in {function}",
            type == "ValueError" ? $"  raise ValueError(\"{message}\")" : $"  raise {type}",
        ]);

    /// <summary>An error that botocore raises for AWS's answer to <paramref name="operation"/>.</summary>
    public static PythonError Client(string function, string operation, string code, string message) =>
        In(function, code, $"An error occurred ({code}) when calling the {operation} operation: {message}") with
        {
            Frames =
            [
                $"File \"/var/task/lambda_function.py\", line {LineOf("lambda_handler") + LineOf(function) % 17}, in lambda_handler",
                $"  {function}(service_client, arn, token)",
                $"File \"/var/task/lambda_function.py\", line {LineOf(function)}, in {function}",
                "File \"/var/lang/lib/python3.12/site-packages/botocore/client.py\", line 569, in _api_call",
                "  return self._make_api_call(operation_name, kwargs)",
                "File \"/var/lang/lib/python3.12/site-packages/botocore/client.py\", line 1023, in _make_api_call",
                "  raise error_class(parsed_response, operation_name)",
            ],
        };

    private static int LineOf(string function) => function switch
    {
        "create_secret" => 118,
        "set_secret" => 197,
        "test_secret" => 241,
        "finish_secret" => 279,
        _ => 61,
    };
}

/// <summary>Carries a <see cref="PythonError"/> out of a step; never leaves the function runtime.</summary>
public sealed class PythonErrorException(PythonError error) : Exception($"{error.Type}: {error.Message}")
{
    /// <summary>What the function reports.</summary>
    public PythonError Error { get; } = error;
}
